import {
  better,
  listDifferences,
  measure,
  readRecorded,
  worse,
  writeDifferences,
  writeRecorded,
} from "../test/support/recorded.ts";
import type { Recorded } from "../test/support/recorded.ts";
import { flavoursOf, releaseIds, warnWithoutReleases } from "../test/support/release-texts.ts";

const [, , ...options] = process.argv;
const only = options.find((option) => !option.startsWith("--"));

/**
 * Reads every release in every flavour and prints what it comes to.
 *
 *     npx tsx scripts/score-releases.ts [part of a release's name] [--verbose] [--update [--force]]
 *
 * `--update` records what is better than recorded, and lists the differences between flavours; `--force` records what is
 * worse, too.
 */
function scoreReleases(): void {
  warnWithoutReleases();
  const recorded: Recorded = readRecorded();
  for (const id of releaseIds().filter((name) => only === undefined || name.includes(only))) {
    const differences: string[] = [];
    for (const flavour of flavoursOf(id)) {
      const { score, compared, unflagged, unnamed, figures } = measure(id, flavour);
      const known = recorded[id]?.[flavour];
      const fallen = known === undefined ? [] : worse(figures, known);
      const cells =
        score &&
        `cells ${`${score.right}/${score.cells}`.padStart(9)}  kinds ${score.kinds}/${score.tables}  scales ${score.scales}/${score.tables}  wrong ${score.wrong.length}, unflagged ${unflagged.length}`;
      const other =
        compared && `differences ${compared.differences.length} of ${compared.facts}, unnamed ${unnamed.length}`;
      console.log(
        [id.padEnd(24), flavour.padEnd(15), cells, other, ...fallen.map((what) => `WORSE ${what}`)]
          .filter(Boolean)
          .join("  "),
      );
      if (options.includes("--verbose")) {
        for (const { what, flags } of score?.wrong ?? [])
          console.log(`    wrong    ${what} · ${flags.join(", ") || "NO FINDING"}`);
        for (const what of score?.misnamed ?? []) console.log(`    kind     ${what}`);
        for (const what of score?.missing ?? []) console.log(`    missing  ${what}`);
      }
      differences.push(...listDifferences(flavour, compared?.differences ?? []));
      recorded[id] = { ...recorded[id], [flavour]: options.includes("--force") ? figures : better(figures, known) };
    }
    if (options.includes("--verbose")) for (const line of differences) console.log(`    differs  ${line}`);
    if (options.includes("--update") && flavoursOf(id).length > 1) writeDifferences(id, differences);
  }
  if (options.includes("--update")) writeRecorded(recorded);
}

scoreReleases();
