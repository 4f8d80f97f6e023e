import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writePlan } from "../src/excel/index.ts";
import { readBlocks } from "../src/blocks/index.ts";
import { readClaims } from "../src/claims/index.ts";
import { planWorkbook, readRelease } from "../src/pipeline.ts";
import { deriveRelations } from "../src/relations/index.ts";
import { normalizeReport } from "../src/report/index.ts";
import { readStatements } from "../src/statements/index.ts";
import type { WorkbookPlan } from "../src/workbook/index.ts";
import { writeXlsx } from "../src/xlsx/index.ts";
import { openUsersWorkbook } from "../test/excel/users-workbook.ts";
import { scriptsBeforeFirstPaste } from "./script-size.ts";

const top = fileURLToPath(new URL("..", import.meta.url));
const input = readFileSync(`${top}test/cases/internap-2006q1/input.txt`, "utf8");
const releases = process.env["TICKMARK_RELEASES"] ?? `${top}../shared/releases`;
const kilobyte = 1024;

/** Prints how long each step takes on the Internap release, warm, and how large the pane's script is. */
async function bench(): Promise<void> {
  const plan = planWorkbook(readRelease({ text: input }));
  await report("read the text: blocks and statements", 15, 120, () =>
    readStatements(readBlocks({ text: input }).value),
  );
  await report("read, relate, claim and review it", undefined, 40, () => readRelease({ text: input }));
  const page = largestPage();
  if (page === undefined) console.log(`no releases at ${releases}: the largest page was not read`);
  else {
    const size = `${(page.length / kilobyte / kilobyte).toFixed(1)} MB`;
    await report(`read the largest page, ${size}`, 300, 6, () => readRelease({ text: "", html: page }));
    const { value: document } = readBlocks({ text: "", html: page });
    const { value: facts } = normalizeReport(readStatements(document).value);
    await report("bind the claims of the largest page", 500, 6, () => readClaims(document, facts));
    await report("read, relate and plan it", 1000, 6, () => planWorkbook(readRelease({ text: "", html: page })));
  }
  const release = readRelease({ text: input });
  await report("plan the workbook", undefined, 20, () => planWorkbook(release));
  await report("write the file", undefined, 10, () => writeXlsx(plan));
  await report("write through office.js to the stand-in Excel", 3000, 5, async () => {
    const book = await openUsersWorkbook();
    await writePlan(plan);
    book.close();
  });
  await reportLargeWrite();
  await reportGrowth();
  const bytes = scriptsBeforeFirstPaste(`${top}dist`).reduce((sum, script) => sum + script.bytes, 0);
  print("the pane's script before the first paste, gzip", `${(bytes / kilobyte).toFixed(0)} KB`, "130 KB");
}

/** How the time of each stage grows with the text: ten times the text, ten times the time. */
async function reportGrowth(): Promise<void> {
  const times = new Map<string, string[]>();
  const note = async <T>(stage: string, copies: number, run: () => T): Promise<T> => {
    let value: T | undefined;
    const { cpu } = await timed(() => (value = run()));
    times.set(stage, [...(times.get(stage) ?? []), `${copies}x ${cpu.toFixed(0)} ms`]);
    return value as T;
  };
  for (const copies of [1, 10, 100]) {
    const text = Array.from({ length: copies }, () => input).join("\n");
    const document = (await note("blocks", copies, () => readBlocks({ text }))).value;
    const statements = (await note("statements", copies, () => readStatements(document))).value;
    const facts = (await note("report", copies, () => normalizeReport(statements))).value;
    await note("relations", copies, () => deriveRelations(facts));
    await note("claims", copies, () => readClaims(document, facts));
  }
  for (const [stage, measured] of times) print(`${stage}, the text repeated, cpu`, measured.join(", "), undefined);
}

/** Writes a workbook of 20,000 cells and more through office.js: how long, in how many syncs, in payloads of which size. */
async function reportLargeWrite(): Promise<void> {
  let text = input;
  let plan = planWorkbook(readRelease({ text }));
  while (cellsOf(plan) < 20_000) {
    text += `\n${input}`;
    plan = planWorkbook(readRelease({ text }));
  }
  const times: number[] = [];
  let [syncs, heaviest] = [0, 0];
  for (let run = 0; run < 3; run++) {
    const book = await openUsersWorkbook();
    book.host.forgetBatches();
    const start = performance.now();
    const outcome = await writePlan(plan);
    times.push(performance.now() - start);
    if (outcome.kind !== "written") throw new Error(`not written: ${outcome.kind}`);
    syncs = book.host.syncs;
    heaviest = Math.max(...book.host.batches.map(({ bytes }) => bytes));
    book.close();
  }
  const what = `write ${cellsOf(plan).toLocaleString("en-US")} cells through office.js`;
  print(what, `${(times.sort((left, right) => left - right)[1] ?? 0).toFixed(0)} ms`, "5000 ms");
  print("  syncs", String(syncs), "10");
  print("  heaviest payload", `${(heaviest / kilobyte / kilobyte).toFixed(2)} MB`, "4 MB");
}

function cellsOf({ sheets }: WorkbookPlan): number {
  return sheets.reduce((sum, { cells }) => sum + cells.flat().filter((cell) => cell !== null).length, 0);
}

function largestPage(): string | undefined {
  if (!existsSync(releases)) return undefined;
  const pages = readdirSync(releases)
    .map((id) => `${releases}/${id}/page.html`)
    .filter((path) => existsSync(path))
    .sort((left, right) => statSync(right).size - statSync(left).size);
  return pages[0] === undefined ? undefined : readFileSync(pages[0], "utf8");
}

/** Milliseconds of wall and of processor time that a run took; on a busy machine only the latter is the program's. */
async function timed(run: () => unknown): Promise<{ wall: number; cpu: number }> {
  const [start, used] = [performance.now(), process.cpuUsage()];
  await run();
  const { user, system } = process.cpuUsage(used);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

/** The later half of the runs, when the engine has warmed up: their median on the wall, and the least of processor time. */
async function report(what: string, target: number | undefined, runs: number, run: () => unknown): Promise<void> {
  const times: { wall: number; cpu: number }[] = [];
  for (let at = 0; at < runs; at++) times.push(await timed(run));
  const warm = times.slice(Math.floor(runs / 2));
  const walls = warm.map(({ wall }) => wall).sort((left, right) => left - right);
  const least = Math.min(...warm.map(({ cpu }) => cpu));
  const measured = `${(walls[Math.floor(walls.length / 2)] ?? 0).toFixed(1)} ms, cpu ${least.toFixed(1)} ms`;
  print(what, measured, target === undefined ? undefined : `${target} ms`);
}

function print(what: string, measured: string, target: string | undefined): void {
  console.log(`${what.padEnd(50)} ${measured.padStart(10)}${target === undefined ? "" : `   target ${target}`}`);
}

await bench();
