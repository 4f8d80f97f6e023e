// How many slips in the prose are noticed: in numbers that are tied, one digit is changed, million becomes billion, the
// period or the direction is swapped for another, and the release is bound again. npm run bench:prose.
// The texts are looked for in TICKMARK_RELEASES or ../shared/releases. A line for each kind says what became of them.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readBlocks } from "../src/blocks/index.ts";
import { readClaims, sayFormula } from "../src/claims/index.ts";
import type { Claim } from "../src/claims/index.ts";
import { normalizeReport } from "../src/report/index.ts";
import { readStatements } from "../src/statements/index.ts";
import { slipKinds } from "./support/slips.ts";
import type { SlipKind } from "./support/slips.ts";

const releases = process.env["TICKMARK_RELEASES"] ?? new URL("../../shared/releases", import.meta.url).pathname;
const perRelease = Number(process.argv[2] ?? 12);

interface Count {
  tried: number;
  difference: number;
  finding: number;
  silent: number;
  rebound: number;
}

const counts = new Map<SlipKind, Count>(
  slipKinds.map((kind) => [kind, { tried: 0, difference: 0, finding: 0, silent: 0, rebound: 0 }]),
);
for (const id of readdirSync(releases)) {
  const path = join(releases, id, "paste.txt");
  if (existsSync(path)) tryRelease(id, readFileSync(path, "utf8"));
}
const all = [...counts.values()];
for (const [{ name }, count] of counts) tell(name, count);
tell("all", {
  tried: sum(({ tried }) => tried),
  difference: sum(({ difference }) => difference),
  finding: sum(({ finding }) => finding),
  silent: sum(({ silent }) => silent),
  rebound: sum(({ rebound }) => rebound),
});

function tryRelease(id: string, pasted: string): void {
  const document = readBlocks({ text: pasted }).value;
  const report = normalizeReport(readStatements(document).value).value;
  const { characters } = document.text;
  const first = readClaims(document, report);
  const before = new Set(first.diagnostics.map(({ message, span }) => `${span.start} ${message}`));
  const tied = first.value.claims.filter(({ verdict }) => verdict === "tied");
  for (const [kind, count] of counts) {
    const slips = tied.flatMap((claim) => {
      const slip = kind.slipIn(characters, claim);
      return slip === undefined ? [] : [{ claim, ...slip }];
    });
    const step = Math.max(1, Math.floor(slips.length / perRelease));
    for (const { claim, at, from, to } of slips.filter((_, index) => index % step === 0).slice(0, perRelease)) {
      // The words keep their length, so that everything else stays where it was.
      const changed =
        characters.slice(0, at) + to.padEnd(from.length).slice(0, from.length) + characters.slice(at + from.length);
      const { value, diagnostics } = readClaims(
        { ...document, text: { ...document.text, characters: changed } },
        report,
      );
      const again = value.claims.find(({ span }) => span.start === claim.span.start);
      const isTold = diagnostics.some(({ message, span }) => !before.has(`${span.start} ${message}`));
      count.tried++;
      if (again !== undefined && isRebound(claim, again, kind)) {
        count.rebound++;
        console.log(`  ${id}: ${claim.quote} after ${kind.name} is tied to ${say(again)}, not to ${say(claim)}`);
      }
      if (again?.verdict === "difference") count.difference++;
      else if (isTold) count.finding++;
      else {
        count.silent++;
        console.log(
          `  ${id}: ${claim.quote}, ${from} changed to ${to}, is ${again?.verdict ?? "gone"} (${say(claim)})`,
        );
      }
    }
  }
}

/** Tied to something else than what it was: a slip that found itself another partner. */
function isRebound(claim: Claim, again: Claim, { changesFormula }: SlipKind): boolean {
  if (again.verdict === "difference" || again.verdict === "untied") return false;
  return changesFormula || say(again) !== say(claim);
}

function say({ binding }: Claim): string {
  return binding === undefined ? "nothing" : sayFormula(binding.formula);
}

function sum(of: (count: Count) => number): number {
  return all.reduce((total, count) => total + of(count), 0);
}

function tell(name: string, { tried, difference, finding, silent, rebound }: Count): void {
  const noticed = tried === 0 ? 100 : (100 * (difference + finding)) / tried;
  console.log(
    `${name}: ${tried} tried, ${difference} differences, ${finding} findings, ${silent} silent, ${rebound} re-bound; ${noticed.toFixed(1)} % noticed`,
  );
}
