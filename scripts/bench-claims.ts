// How many numbers of the prose are tied to the figures that their words name, against truths worked out by hand:
// npm run bench:claims [-- id]. The texts of the releases are looked for in TICKMARK_RELEASES or ../shared/releases.
// What is missed in a release that is held out is counted, and only told where `-- --held-out` asks for it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sayFormula } from "../src/claims/index.ts";
import type { Formula, Operand } from "../src/claims/index.ts";
import type { Claim } from "../src/claims/index.ts";
import { claimsOf } from "./support/claims-of.ts";
import { lineAt } from "../src/source/index.ts";
import type { Text } from "../src/source/index.ts";

/** A number of the prose that a table bears: with its whole formula, or, where it was missed, with its measure. */
interface Expected {
  readonly line: number;
  readonly value: string;
  readonly formula?: string;
  /** The formula with the figures, in whole units and each with the day on which its period ends, for their labels. */
  readonly figures?: string;
  readonly measure?: string;
}

interface Truth {
  readonly release: string;
  readonly claims: readonly Expected[];
}

interface Count {
  expected: number;
  bound: number;
  right: number;
}

const truths = new URL("../test/claims/truth/", import.meta.url).pathname;
const releases = process.env["TICKMARK_RELEASES"] ?? new URL("../../shared/releases", import.meta.url).pathname;
const { heldOut } = JSON.parse(readFileSync(join(truths, "../split.json"), "utf8")) as { heldOut: string[] };
const only = process.argv.slice(2).filter((each) => !each.startsWith("--"));
const tellsHeldOut = process.argv.includes("--held-out");

const figure = /(\d+(?:\.\d+)?)@/g;
const open: Count = { expected: 0, bound: 0, right: 0 };
const held: Count = { expected: 0, bound: 0, right: 0 };
for (const file of readdirSync(truths)) {
  const truth = JSON.parse(readFileSync(join(truths, file), "utf8")) as Truth;
  if (only.length > 0 && !only.includes(truth.release)) continue;
  const path = join(releases, truth.release, "paste.txt");
  if (!existsSync(path)) {
    console.log(`${truth.release}: its text is not here (${path})`);
    continue;
  }
  count(truth, claimsOf(readFileSync(path, "utf8")), heldOut.includes(truth.release) ? held : open);
}
tell("looked at while the rules were written", open);
tell("held out", held);
tell("all", {
  expected: open.expected + held.expected,
  bound: open.bound + held.bound,
  right: open.right + held.right,
});

function count(
  { release, claims: expected }: Truth,
  { text, claims }: { readonly text: Text; readonly claims: readonly Claim[] },
  total: Count,
): void {
  const say = (line: string) => {
    if (total === open || tellsHeldOut) console.log(line);
  };
  const missed = [...expected];
  let [bound, right] = [0, 0];
  for (const { binding, span, value, places, quote } of claims) {
    if (binding === undefined) continue;
    bound++;
    const line = lineAt(text, span.start);
    const formula = sayFormula(binding.formula);
    const at = missed.findIndex(
      (each) =>
        each.line === line &&
        each.value.replace("-", "") === value.abs().toFixed(places) &&
        isSame(each, binding.formula),
    );
    if (at < 0) say(`  ${release}:${line} ${quote} is bound to ${formula}`);
    else {
      missed.splice(at, 1);
      right++;
    }
  }
  for (const { line, value, formula, measure } of missed)
    say(`  ${release}:${line} ${value} is not bound to ${formula ?? measure ?? ""}`);
  console.log(`${release}: ${right} of ${expected.length} bound as expected, ${bound - right} otherwise`);
  total.expected += expected.length;
  total.bound += bound;
  total.right += right;
}

function tell(which: string, { expected, bound, right }: Count): void {
  if (expected === 0) return;
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  console.log(`${which}: precision ${percent(right, bound)}, recall ${percent(right, expected)} of ${expected}`);
}

/** The same figures under other labels are the same: a table and its reconciliation repeat each other's lines. */
function isSame({ formula: expected, figures, measure }: Expected, formula: Formula): boolean {
  const said = sayFormula(formula);
  if (expected === undefined) return said.toLowerCase().includes((measure ?? "").toLowerCase());
  return said === expected || (figures !== undefined && areSame(figures, sayFigures(formula)));
}

/** Figures of one fact may be rounded otherwise in two tables: each is as close as its last digit that is not zero. */
function areSame(expected: string, said: string): boolean {
  if (expected.replaceAll(figure, "@") !== said.replaceAll(figure, "@")) return false;
  const [wanted, found] = [expected, said].map((each) => [...each.matchAll(figure)].map(([, digits = "0"]) => digits));
  return (wanted ?? []).every((each, at) => {
    const other = found?.[at] ?? "0";
    return Math.abs(Number(each) - Number(other)) <= Math.max(unitOf(each), unitOf(other)) / 2;
  });
}

function unitOf(digits: string): number {
  const places = digits.split(".")[1]?.length ?? 0;
  return places > 0 ? 10 ** -places : 10 ** (/0*$/.exec(digits)?.[0].length ?? 0);
}

/** A formula with figures in whole units in the place of labels: `42625000@2006-03-31 / 37857000@2005-03-31 - 1`. */
function sayFigures(formula: Formula): string {
  switch (formula.kind) {
    case "level":
      return figuresOf(formula.of);
    case "change":
      return `${figuresOf(formula.now)} - ${bracketed(formula.before)}`;
    case "growth":
      return `${bracketed(formula.now)} / ${bracketed(formula.before)} - 1`;
    case "ratio":
      return `${bracketed(formula.over)} / ${bracketed(formula.under)}`;
    case "ratioChange":
      return `${bracketed(formula.over)} / ${bracketed(formula.under)} - ${bracketed(formula.overBefore)} / ${bracketed(formula.underBefore)}`;
  }
}

function bracketed(operand: Operand): string {
  return operand.terms.length > 1 ? `(${figuresOf(operand)})` : figuresOf(operand);
}

function figuresOf({ terms }: Operand): string {
  return terms
    .map(({ sign, found: { fact } }, at) => {
      const { period, value } = fact;
      const end = period?.kind === "instant" ? period.on : (period?.end ?? "");
      return `${at === 0 ? "" : sign === 1 ? " + " : " - "}${value?.abs().toString() ?? ""}@${end}`;
    })
    .join("");
}
