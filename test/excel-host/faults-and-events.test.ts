import { describe, expect, it } from "vitest";
import { refusals, type FaultKind } from "./faults.ts";
import { openExcel, withExcel, type OpenedExcel } from "./node.ts";

function write({ Excel }: OpenedExcel, ...values: readonly number[]): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const [row, value] of values.entries()) sheet.getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

describe("an injected fault", () => {
  it.each(Object.entries(refusals).filter(([kind]) => kind !== "responseTooLarge"))(
    "of kind %s refuses the whole batch, once",
    async (kind, { code, httpStatus }) => {
      const opened = openExcel();
      opened.host.injectFault({ atSync: 1, kind: kind as FaultKind });
      const before = opened.host.snapshot();
      await expect(write(opened, 1)).rejects.toMatchObject({ code, httpStatusCode: httpStatus });
      expect(opened.host.snapshot()).toEqual(before);
      await write(opened, 2);
      expect(opened.host.values("Sheet1!A1")).toEqual([[2]]);
    },
  );

  it("waits for its sync, and stays if it is to last", async () => {
    const opened = openExcel();
    opened.host.injectFault({ atSync: 2, kind: "sessionLost", lasting: true });
    await write(opened, 1);
    await expect(write(opened, 2)).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
    await expect(write(opened, 3)).rejects.toMatchObject({ code: "InvalidOrTimedOutSession" });
    opened.host.clearFaults();
    await write(opened, 4);
    expect(opened.host.values("Sheet1!A1")).toEqual([[4]]);
    expect(opened.host.syncs).toBe(4);
  });

  it("midway leaves done what was done before it", async () => {
    const opened = openExcel();
    opened.host.injectFault({ atSync: 1, kind: "midway" });
    await expect(write(opened, 1, 2, 3, 4)).rejects.toMatchObject({ code: "GeneralException" });
    const [first, , , last] = opened.host.values("Sheet1!A1:A4").flat();
    expect([first, last]).toEqual([1, ""]);
  });
});

describe("a batch of more than 5 MB", () => {
  it("is refused, as Excel on the web does", async () => {
    const opened = openExcel();
    const tooLong = opened.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => ["x".repeat(30_000)]);
      await context.sync();
    });
    await expect(tooLong).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(opened.host.values("Sheet1!A1")).toEqual([[""]]);
    expect(opened.host.batches[0]).toMatchObject({ outcome: "refused" });
  });
});

describe("an event", () => {
  it("reaches those who listen to the sheet or to all sheets, and nobody else", async () => {
    await withExcel(async ({ host, deliverEvents }) => {
      const heard: string[] = [];
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const sheet = worksheets.getItem("Sheet1");
        sheet.onChanged.add(({ address, source }) => Promise.resolve(void heard.push(`changed ${address} ${source}`)));
        worksheets.onSelectionChanged.add(({ address }) => Promise.resolve(void heard.push(`selected ${address}`)));
        worksheets.onActivated.add(() => Promise.resolve(void heard.push("activated")));
        worksheets.onAdded.add(() => Promise.resolve(void heard.push("added")));
        await context.sync();
      });
      host.type("Sheet1!B2", "12%");
      host.select("Sheet1!B2:C3");
      host.addSheet("Other");
      host.select("Other!A1");
      host.type("Other!A1", 1);
      await deliverEvents();
      expect(heard).toEqual(["changed B2 Local", "selected B2:C3", "added", "activated", "selected A1"]);
    });
  });

  it("reaches nobody once they have stopped listening", async () => {
    await withExcel(async ({ host, deliverEvents }) => {
      const heard: string[] = [];
      const handler = await Excel.run(async (context) => {
        const added = context.workbook.worksheets.onSelectionChanged.add(({ address }) =>
          Promise.resolve(void heard.push(address)),
        );
        await context.sync();
        return added;
      });
      host.select("Sheet1!B2");
      await deliverEvents();
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
      host.select("Sheet1!B3");
      await deliverEvents();
      expect(heard).toEqual(["B2"]);
    });
  });
});

describe("the globals", () => {
  it("are there for a test only", async () => {
    await withExcel(({ Excel: library }) => {
      expect(Excel).toBe(library);
    });
    expect(Reflect.has(globalThis, "Excel")).toBe(false);
  });
});
