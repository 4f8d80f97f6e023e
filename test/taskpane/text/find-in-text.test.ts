import { describe, expect, it } from "vitest";
import { countInStates, nextInState, numberAt, numberFrom, rowAt } from "../../../src/taskpane/text/find-in-text.ts";
import { rowPieces } from "../../../src/taskpane/text/row-pieces.ts";
import { numberStates } from "../../../src/taskpane/views/index.ts";
import type { NumberMarks, NumberState } from "../../../src/taskpane/views/index.ts";

function marksOf(numbers: readonly (readonly [start: number, end: number, state: NumberState])[]): NumberMarks {
  return {
    starts: Uint32Array.from(numbers, ([start]) => start),
    ends: Uint32Array.from(numbers, ([, end]) => end),
    states: Uint8Array.from(numbers, ([, , state]) => numberStates.indexOf(state)),
    ticks: new Uint16Array(numbers.length),
    tickWords: [""],
  };
}

const text = "Sales 12 up $3\nmillion, or 45%";
const marks = marksOf([
  [6, 8, "tied"],
  [12, 22, "claimUntied"],
  [27, 30, "unaccounted"],
]);

describe("finding numbers", () => {
  it("knows the number at an offset, and the first from one on", () => {
    expect([5, 6, 7, 8].map((at) => numberAt(marks, at))).toEqual([undefined, 0, 0, undefined]);
    expect([0, 6, 7, 99].map((at) => numberFrom(marks, at))).toEqual([0, 0, 1, 2]);
    expect(numberFrom(marksOf([]), 0)).toBeUndefined();
  });

  it("goes round from the last to the first", () => {
    expect(nextInState(marks, undefined, ["claimUntied", "unaccounted"])).toBe(1);
    expect(nextInState(marks, 1, ["claimUntied", "unaccounted"])).toBe(2);
    expect(nextInState(marks, 2, ["claimUntied", "unaccounted"])).toBe(1);
    expect(nextInState(marks, 2, ["difference"])).toBeUndefined();
    expect(countInStates(marks, ["tied", "unaccounted"])).toBe(2);
  });

  it("knows the row in which an offset stands", () => {
    expect([0, 14, 15, 29].map((at) => rowAt(Uint32Array.of(0, 15), at))).toEqual([0, 0, 1, 1]);
  });
});

describe("the pieces of a row", () => {
  const piecesOf = (start: number, end: number) =>
    rowPieces(text, marks, start, end).map((piece) => [piece.text, piece.number, piece.isBeginning, piece.isEnd]);

  it("are words and numbers in turn", () => {
    expect(piecesOf(0, 15)).toEqual([
      ["Sales ", undefined, true, true],
      ["12", 0, true, true],
      [" up ", undefined, true, true],
      ["$3", 1, true, false],
    ]);
  });

  it("go on with a number that began in the row above", () => {
    expect(piecesOf(15, 30)).toEqual([
      ["million", 1, false, true],
      [", or ", undefined, true, true],
      ["45%", 2, true, true],
    ]);
  });
});
