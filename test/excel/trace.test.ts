import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { onSelection, showCell, type SelectedCell } from "../../src/excel/index.ts";
import { openUsersWorkbook, type UsersWorkbook } from "./users-workbook.ts";

let book: UsersWorkbook;

beforeEach(async () => {
  book = await openUsersWorkbook();
});

afterEach(() => {
  book.close();
});

describe("showing a cell", () => {
  it("activates its sheet and selects it", async () => {
    expect(await showCell("Sheet1", "B2:B3")).toEqual({ kind: "shown" });
    expect(book.host.snapshot()).toMatchObject({ active: "Sheet1", selection: "Sheet1!B2:B3" });
  });

  it("says that a sheet is gone, and stays where it is", async () => {
    const before = book.host.snapshot();
    expect(await showCell("Income Statement", "B2")).toEqual({ kind: "missing" });
    expect(book.host.snapshot()).toEqual(before);
  });

  it("says what to do while a cell is being edited", async () => {
    book.host.injectFault({ kind: "cellEditMode", atSync: 2 });
    expect(await showCell("Sheet1", "B2")).toMatchObject({ kind: "failed", reason: "cellEditMode" });
  });
});

describe("following the selection", () => {
  it("tells sheet and address of the active cell, until it is ended", async () => {
    book.host.addSheet("Shareholders' Equity");
    const seen: SelectedCell[] = [];
    const end = await onSelection((cell) => seen.push(cell));
    await selects("Sheet1!B2:B4");
    await selects("'Shareholders'' Equity'!D7");
    expect(seen).toEqual([
      { sheet: "Sheet1", address: "B2" },
      { sheet: "Shareholders' Equity", address: "D7" },
    ]);
    await end();
    await selects("Sheet1!A1");
    expect(seen).toHaveLength(2);
  });

  it("misses a selection that cannot be read, and goes on", async () => {
    const seen: SelectedCell[] = [];
    const end = await onSelection((cell) => seen.push(cell));
    book.host.injectFault({ kind: "cellEditMode", atSync: 1 });
    await selects("Sheet1!B2");
    await selects("Sheet1!B3");
    expect(seen).toEqual([{ sheet: "Sheet1", address: "B3" }]);
    await end();
  });
});

async function selects(address: string): Promise<void> {
  book.host.select(address);
  await book.deliverEvents();
  // The handler asks Excel which cell it is: one round trip more.
  await new Promise((resolve) => setTimeout(resolve, 20));
}
