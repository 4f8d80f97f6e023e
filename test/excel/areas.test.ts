import fc from "fast-check";
import { expect, it } from "vitest";
import { areasOf } from "../../src/excel/areas.ts";

it("makes one rectangle of a row, and one of a column", () => {
  expect(read("xx.", "x..", "..x")).toEqual(["0,0 1x2", "1,0 1x1", "2,2 1x1"]);
  expect(read(".xx", ".xx", "...", ".x.")).toEqual(["0,1 2x2", "3,1 1x1"]);
  expect(read("x.x", "x.x", "x..")).toEqual(["0,2 2x1", "0,0 3x1"]);
  expect(read("...")).toEqual([]);
});

it("holds each marked cell once and no other", () => {
  const grids = fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { maxLength: 8 });
  fc.assert(
    fc.property(grids, (marks) => {
      const times = new Map<string, number>();
      for (const { row, column, rows, columns } of areasOf(marks))
        for (let r = row; r < row + rows; r++)
          for (let c = column; c < column + columns; c++) times.set(`${r},${c}`, (times.get(`${r},${c}`) ?? 0) + 1);
      const marked = marks.flatMap((line, r) => line.flatMap((isMarked, c) => (isMarked ? [`${r},${c}`] : [])));
      expect([...times.keys()].sort()).toEqual(marked.sort());
      expect([...times.values()].every((count) => count === 1)).toBe(true);
    }),
  );
});

function read(...lines: readonly string[]): readonly string[] {
  const marks = lines.map((line) => Array.from(line, (mark) => mark === "x"));
  return areasOf(marks).map(({ row, column, rows, columns }) => `${row},${column} ${rows}x${columns}`);
}
