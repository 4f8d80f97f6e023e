import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { differencesOf } from "./flavour-differences.ts";
import type { Difference } from "./flavour-differences.ts";
import { flavoursOf, readFlavour } from "./release-texts.ts";
import type { Flavour } from "./release-texts.ts";
import { scoreRelease } from "./score.ts";
import { truthOf } from "./truth.ts";

const folder = fileURLToPath(new URL("../releases", import.meta.url));
const scores = join(folder, "expected-scores.json");

/** What has been reached on one text; more is better in the first three, less in the rest. */
export interface Figures {
  /** Of the cells of the truth, those read right; tables of the right kind, of the right scale. */
  readonly right?: number;
  readonly kinds?: number;
  readonly scales?: number;
  /** Rows that are wrong, and no finding says so. */
  readonly unflagged?: number;
  /** Figures that differ from the page's, and no finding says so. */
  readonly unnamed?: number;
}

export type Recorded = Partial<Record<string, Partial<Record<Flavour, Figures>>>>;

const less = ["unflagged", "unnamed"] as const;
const more = ["right", "kinds", "scales"] as const;

export function readRecorded(): Recorded {
  return existsSync(scores) ? (JSON.parse(readFileSync(scores, "utf8")) as Recorded) : {};
}

export function writeRecorded(recorded: Recorded): void {
  writeFileSync(scores, `${JSON.stringify(recorded, null, 2)}\n`);
}

/** Which of the figures are worse than recorded, in words. */
export function worse(now: Figures, recorded: Figures): string[] {
  const fallen = more.filter((name) => (now[name] ?? 0) < (recorded[name] ?? 0));
  const risen = less.filter((name) => (now[name] ?? 0) > (recorded[name] ?? 0));
  return [...fallen, ...risen].map((name) => `${name}: ${now[name] ?? 0}, recorded ${recorded[name] ?? 0}`);
}

/** The better of each figure. */
export function better(now: Figures, recorded: Figures | undefined): Figures {
  if (recorded === undefined) return now;
  const figures: Record<string, number> = {};
  for (const name of more) figures[name] = Math.max(now[name] ?? 0, recorded[name] ?? 0);
  for (const name of less) figures[name] = Math.min(now[name] ?? Infinity, recorded[name] ?? Infinity);
  return Object.fromEntries(Object.entries(figures).filter(([name]) => name in now));
}

/** What one text comes to: its score where there is a truth, its differences where there is a page to compare with. */
export function measure(id: string, flavour: Flavour) {
  const release = readFlavour(id, flavour);
  const truth = truthOf(id);
  const score = truth && scoreRelease(truth, release);
  const page = pageOf(id);
  const compared = page === undefined || page === flavour ? undefined : differencesOf(readFlavour(id, page), release);
  const unflagged = score?.wrong.filter(({ flags }) => flags.length === 0) ?? [];
  const unnamed = compared?.differences.filter(({ flags }) => flags.length === 0) ?? [];
  const figures: Figures = {
    ...(score && { right: score.right, kinds: score.kinds, scales: score.scales, unflagged: unflagged.length }),
    ...(compared && { unnamed: unnamed.length }),
  };
  return { score, compared, unflagged, unnamed, figures };
}

/** What the other flavours are held against: the page. Without a page, a truth says it all; without both, the best text. */
function pageOf(id: string): Flavour | undefined {
  const [best] = flavoursOf(id);
  return best?.endsWith(".html") || truthOf(id) === undefined ? best : undefined;
}

/**
 * Lists a release's differences. What no finding names has a line for each row and each way in which its figures differ;
 * the rest, a line for each kind of statement and what names it.
 */
export function listDifferences(flavour: Flavour, differences: readonly Difference[]): string[] {
  const unnamed = differences.filter(({ flags }) => flags.length === 0);
  const named = differences.filter(({ flags }) => flags.length > 0);
  const inRows = unnamed.map(({ kind, label, line, what }) => {
    const at = what === "not read" ? "" : ` line ${line}`;
    return `${flavour}${at} · ${kind} · ${short(label)} · ${short(what)} · no finding`;
  });
  const inKinds = named.map(({ kind, what, flags }) => `${flavour} · ${kind} · ${wayOf(what)} · ${flags.join(", ")}`);
  return [...counted(inRows), ...counted(inKinds)];
}

function counted(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} · ${count} figures`));
}

/** "on the page kind reconciliation, period 3M 2020-03-31": another kind, period. */
function wayOf(what: string): string {
  if (!what.startsWith("on the page ")) return what;
  const keys = ["kind", "label", "period", "unit", "value"].filter((key) =>
    new RegExp(`(?:page|,) ${key} `).test(what),
  );
  return `another ${keys.join(", ")}`;
}

/** Flavours that agree have no list. */
export function writeDifferences(id: string, lines: readonly string[]): void {
  const path = join(folder, id, "differences.txt");
  if (lines.length === 0) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${lines.join("\n")}\n`);
}

function short(words: string): string {
  if (words === "") return "(no label)";
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
