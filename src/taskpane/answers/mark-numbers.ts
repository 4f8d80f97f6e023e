import type { Claim } from "../../claims/index.ts";
import type { CellRef } from "../../report/index.ts";
import type { Release } from "../../review/index.ts";
import { onceFor, sortSpans } from "../../source/index.ts";
import type { Span } from "../../source/index.ts";
import { claimTick, tickMarks } from "../../workbook/index.ts";
import type { Check } from "./checks-of-cells.ts";
import { cellKey, checksOfCells, worstOf } from "./checks-of-cells.ts";
import { numberStates } from "../views/index.ts";
import type { NumberMarks, NumberState, TextView } from "../views/index.ts";

/** What a number of the text is; the index is its place in its list of the release. */
export type NumberOf =
  | { readonly kind: "figure"; readonly cell: CellRef }
  | { readonly kind: "claim" | "guidance" | "definitional" | "unaccounted"; readonly index: number };

export interface MarkedNumber extends Span {
  readonly state: NumberState;
  readonly ticks: string;
  readonly of: NumberOf;
}

/** Every number of the text once, in its order: where two readings overlap, the table's comes before the prose's. */
export const markNumbers = onceFor((release: Release): readonly MarkedNumber[] => {
  const { claims, guidance, report, review } = release;
  const ranked: MarkedNumber[][] = [
    report.facts.flatMap(({ cell, figure }) =>
      figure.kind === "blank" || figure.raw === ""
        ? []
        : [{ ...figure.span, ...figureMark(release, cell), of: { kind: "figure" as const, cell } }],
    ),
    claims.map(({ span, verdict }, index) => ({
      ...span,
      state: claimStates[verdict],
      ticks: verdict === "untied" ? "" : claimTick,
      of: { kind: "claim", index },
    })),
    guidance.flatMap(({ numbers }, index) =>
      numbers.map((span) => ({
        ...span,
        state: "guidance" as const,
        ticks: "",
        of: { kind: "guidance" as const, index },
      })),
    ),
    review.ledger.unaccounted.map(({ span }, index) => ({
      ...span,
      state: "unaccounted",
      ticks: "",
      of: { kind: "unaccounted", index },
    })),
    review.ledger.definitional.map(({ span }, index) => ({
      ...span,
      state: "definitional",
      ticks: "",
      of: { kind: "definitional", index },
    })),
  ];
  return withoutOverlaps(ranked);
});

/** The text as the pane shows it. */
export function viewText(release: Release): TextView {
  return {
    characters: release.text.characters,
    lineStarts: Uint32Array.from(release.text.lineStarts),
    marks: packMarks(markNumbers(release)),
  };
}

/** How a figure of a table stands: by the checks on it, else by those that it is a term of. */
export function figureMark(release: Release, cell: CellRef): { readonly state: NumberState; readonly ticks: string } {
  const checks = checksOfCells(release).get(cellKey(cell));
  if (checks === undefined) return { state: "read", ticks: "" };
  const worst = worstOf(checks.onIt.map(({ result }) => result.verdict));
  const ticks = tickWords(checks.onIt);
  if (worst !== undefined && worst !== "untested") return { state: worst, ticks };
  const holds = checks.termOf.some(({ result }) => result.verdict === "tied" || result.verdict === "rounding");
  return { state: holds || checks.claims.some(({ verdict }) => verdict === "tied") ? "checked" : "read", ticks: "" };
}

/** The tick marks of some checks that were made, each once. */
export function tickWords(checks: readonly Check[]): string {
  const made = checks.filter(({ result }) => result.verdict !== "untested");
  return [...new Set(made.map(({ relation }) => tickMarks[relation.kind]))].join(" ");
}

const claimStates: Readonly<Record<Claim["verdict"], NumberState>> = {
  tied: "claimTied",
  rounding: "claimRounding",
  difference: "claimDifference",
  untied: "claimUntied",
};

/** Lays the lists over each other: a number that an earlier list has taken is left out of the later ones. */
function withoutOverlaps(ranked: readonly (readonly MarkedNumber[])[]): readonly MarkedNumber[] {
  const rank = new Map(ranked.flatMap((list, at) => list.map((number) => [number, at] as const)));
  const kept: MarkedNumber[] = [];
  for (const number of sortSpans(ranked.flat())) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= number.start) kept.push(number);
    else if ((rank.get(number) ?? 0) < (rank.get(last) ?? 0)) kept[kept.length - 1] = number;
  }
  return kept;
}

function packMarks(numbers: readonly MarkedNumber[]): NumberMarks {
  const words = [...new Set(numbers.map(({ ticks }) => ticks))];
  const wordAt = new Map(words.map((word, at) => [word, at]));
  const stateAt = new Map<NumberState, number>(numberStates.map((state, at) => [state, at]));
  return {
    starts: Uint32Array.from(numbers, ({ start }) => start),
    ends: Uint32Array.from(numbers, ({ end }) => end),
    states: Uint8Array.from(numbers, ({ state }) => stateAt.get(state) ?? 0),
    ticks: Uint16Array.from(numbers, ({ ticks }) => wordAt.get(ticks) ?? 0),
    tickWords: words,
  };
}
