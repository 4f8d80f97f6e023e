// How many numbers of the prose are tied to the figures that their words name, against truths worked out by hand:
// npm run bench:claims [-- id]. The texts of the releases are looked for in TICKMARK_RELEASES or ../shared/releases.
// What is missed in a release that is held out is counted, and only told where `-- --held-out` asks for it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sayFormula } from "../src/claims/index.ts";
import { readRelease } from "../src/pipeline.ts";
import type { Release } from "../src/review/index.ts";
import { lineAt } from "../src/source/index.ts";

/** A number of the prose that a table bears: with its whole formula, or, where it was missed, with its measure. */
interface Expected {
  readonly line: number;
  readonly value: string;
  readonly formula?: string;
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
  count(truth, readRelease({ text: readFileSync(path, "utf8") }), heldOut.includes(truth.release) ? held : open);
}
tell("looked at while the rules were written", open);
tell("held out", held);
tell("all", {
  expected: open.expected + held.expected,
  bound: open.bound + held.bound,
  right: open.right + held.right,
});

function count({ release, claims: expected }: Truth, { text, claims, report }: Release, total: Count): void {
  const inFigures = figuresOf(report);
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
        isSame(each, formula, inFigures),
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
function isSame({ formula, measure }: Expected, said: string, inFigures: (formula: string) => string): boolean {
  if (formula === undefined) return said.toLowerCase().includes((measure ?? "").toLowerCase());
  return said === formula || inFigures(said) === inFigures(formula);
}

/** Says a formula with its figures in the place of their labels. */
function figuresOf(report: Release["report"]): (formula: string) => string {
  const figures = new Map<string, string>();
  for (const { cell, qualifier, period, value } of report.facts) {
    const label = report.lines.flat().find(({ ref }) => ref.statement === cell.statement && ref.row === cell.row)
      ?.row.label;
    if (label === undefined || period === undefined || value === undefined) continue;
    const when =
      period.kind === "instant"
        ? period.on
        : `${period.end} ${period.weeks === undefined ? `${period.months}M` : `${period.weeks}W`}`;
    const named = [label, qualifier].filter((each) => each !== undefined).join(", ");
    figures.set(`${named}[${when}]`, `${value.abs().toString()}@${when.slice(0, 10)}`);
  }
  const longestFirst = [...figures].sort(([left], [right]) => right.length - left.length);
  return (formula) =>
    longestFirst
      .filter(([label]) => formula.includes(label))
      .reduce((said, [label, figure]) => said.replaceAll(label, figure), formula);
}
