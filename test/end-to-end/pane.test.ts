import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planWorkbook, readRelease } from "../../src/pipeline.ts";
import type { PlannedCell, SheetPlan } from "../../src/workbook/index.ts";
import { startStandIn, type RunningStandIn } from "../excel-host/start-stand-in.ts";
import type { StandIn } from "../excel-host/web/page.ts";
import { readCase } from "../support/cases.ts";
import { chromiumAvailable, launchChromium } from "../support/chromium.ts";

const { input } = readCase("internap-2006q1");
const plan = planWorkbook(readRelease({ text: input }));

// The tests tell one story, in order: a user pastes, writes, writes again.
describe.skipIf(!chromiumAvailable("the pane beside a workbook"))("the page that npm start opens", () => {
  let running: RunningStandIn;
  let browser: Browser;
  let page: Page;
  let pane: FrameLocator;

  beforeAll(async () => {
    running = await startStandIn({ port: 3200, quiet: true });
    browser = await launchChromium();
    page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width: 1400, height: 800 } });
    await page.goto(running.url);
    pane = page.frameLocator("#pane iframe");
    await pane.getByRole("textbox", { name: "Text of the release" }).waitFor();
  }, 240_000);

  afterAll(async () => {
    await browser.close();
    await running.close();
  });

  const inHost = <T, A>(read: (standIn: StandIn, argument: A) => T, argument: A): Promise<T> =>
    page.evaluate<T>(`(${read.toString()})(window.standIn, ${JSON.stringify(argument)})`);
  const sheetNames = () => inHost((standIn) => standIn.host.snapshot().sheets.map((sheet) => sheet.name), undefined);

  test("reads what is pasted and says what it read", async () => {
    await inHost((standIn) => {
      standIn.host.type("Sheet1!A1", "the user's own");
    }, undefined);
    await pane.getByRole("textbox", { name: "Text of the release" }).evaluate((box, text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      box.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    }, input);
    await pane.getByRole("heading", { name: "Internap Network Services Corporation" }).waitFor();
    await pane.getByText("Income statement", { exact: true }).first().waitFor();
  });

  test("writes the workbook, and every formula comes to what the plan expects", async () => {
    await pane.getByRole("button", { name: "Write to workbook" }).click();
    await pane.getByText(`Done: ${plan.sheets.length} sheets written`).waitFor();
    expect(await sheetNames()).toEqual(["Sheet1", ...plan.sheets.map((sheet) => sheet.name)]);
    const wrong = [];
    for (const sheet of plan.sheets) {
      const values = await inHost((standIn, address) => standIn.host.values(address), blockOf(sheet));
      wrong.push(...disagreements(sheet, values));
    }
    expect(wrong).toEqual([]);
  });

  test("leaves the user's sheet alone", async () => {
    expect(await inHost((standIn) => standIn.host.values("Sheet1!A1"), undefined)).toEqual([["the user's own"]]);
  });

  test("asks before it writes beside sheets of the same names", async () => {
    await pane.getByRole("button", { name: "Write again" }).click();
    await pane.getByRole("button", { name: "Keep both" }).click();
    await pane.getByText("Income Statement (2)").first().waitFor();
    const names = await sheetNames();
    expect(names).toContain("Income Statement");
    expect(names).toContain("Income Statement (2)");
  });
});

function blockOf({ name, cells }: SheetPlan): string {
  const width = Math.max(...cells.map((row) => row.length));
  return `'${name.replaceAll("'", "''")}'!A1:${columnName(width - 1)}${cells.length}`;
}

function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

function disagreements(sheet: SheetPlan, values: readonly (readonly unknown[])[]): string[] {
  return sheet.cells.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const got = values[r]?.[c];
      return cell === null || agrees(cell, got) ? [] : [`${sheet.name} ${columnName(c)}${r + 1}: ${String(got)}`];
    }),
  );
}

function agrees(cell: PlannedCell, got: unknown): boolean {
  switch (cell.kind) {
    case "text":
      return got === cell.text;
    case "number":
      return got === Number(cell.value);
    case "date":
      return typeof got === "number";
    case "formula":
      if (cell.expected.kind === "text") return got === cell.expected.text;
      return (
        typeof got === "number" && Math.abs(got - Number(cell.expected.value)) <= 1e-9 * Math.max(1, Math.abs(got))
      );
  }
}
