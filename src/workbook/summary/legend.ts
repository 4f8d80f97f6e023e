import type { RelationKind } from "../../relations/index.ts";
import { claimTick, derivedTick, onlyHere, tickMarks } from "../places/index.ts";
import * as styles from "../styles.ts";
import { columns, writePartHead } from "./parts.ts";
import type { WritePart } from "./parts.ts";

/** The tick marks that the sheets use. */
export const writeTicks: WritePart = (grid, book, row) => {
  const used = new Set(book.checks.checks.map(({ relation }) => relation.kind));
  const kinds = tickKinds.filter((kind) => used.has(kind));
  const marks = [
    ...kinds.map((kind) => [tickMarks[kind], tickMeanings[kind], styles.colors.right] as const),
    ...(book.release.claims.some(({ verdict }) => verdict !== "untied")
      ? [[claimTick, "Claim: a number of a sentence, worked out from the statements", styles.colors.right] as const]
      : []),
    ...(book.standardized.derived.length > 0
      ? [
          [
            derivedTick,
            "Derived: not printed, the longer period less what is printed of it",
            styles.colors.derived,
          ] as const,
        ]
      : []),
    ["✓", "No check of the line differs beyond rounding", styles.colors.right],
    ["✗", "So many checks of the line differ beyond rounding", styles.colors.wrong],
    ["–", "No check of the line could be made: a figure is missing", styles.colors.muted],
    [onlyHere, "A line of a reconciliation that no statement of the release bears", styles.colors.muted],
    [
      "•",
      "On the sheet of the source: a line whose figures were read, and on which nothing is checked",
      styles.colors.right,
    ],
  ] as const;
  writePartHead(grid, row, "Tick marks");
  for (const [at, [mark, meaning, color]] of marks.entries()) {
    grid.text(row + 1 + at, columns.label, mark, { bold: true, color });
    grid.text(row + 1 + at, columns.value, meaning);
  }
  return row + marks.length + 2;
};

const tickMeanings: Readonly<Record<RelationKind, string>> = {
  footing: "Footed: the column adds up to it",
  crossFooting: "Cross-footed: the row adds up to it",
  balance: "Balances: assets equal liabilities and equity",
  link: "Agrees with another statement",
  group: "Is several lines of another statement taken together",
  rollForward: "Rolled forward from the opening balance",
  perShare: "Worked out per share",
  consistency: "Is the same figure wherever it is printed",
  ratio: "Is a ratio or percentage of other lines",
};

const tickKinds = Object.keys(tickMeanings) as RelationKind[];

/** What the colours of the figures say. */
export const writeColors: WritePart = (grid, book, row) => {
  writePartHead(grid, row, "Colors");
  const meanings = [
    [styles.colors.typed, "Blue", "Typed in, as printed"],
    [styles.colors.computed, "Black", "A formula on the same sheet"],
    [styles.colors.linked, "Green", "A link to another sheet"],
    [styles.colors.wrong, "Red", "A difference, or an error"],
    ...(book.standardized.derived.length > 0
      ? [[styles.colors.derived, "Purple", "Derived: worked out, and nowhere printed"] as const]
      : []),
  ] as const;
  for (const [at, [color, word, meaning]] of meanings.entries()) {
    grid.text(row + 1 + at, columns.label, word, { color, bold: true });
    grid.text(row + 1 + at, columns.value, meaning);
  }
  return row + meanings.length + 2;
};
