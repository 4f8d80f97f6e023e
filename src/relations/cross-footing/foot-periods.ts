import { isFlow } from "../../report/index.ts";
import type { Line } from "../../report/index.ts";
import { waysToTile } from "../../statements/index.ts";
import type { Duration, Statement } from "../../statements/index.ts";
import { agrees, columnFor, figureAt, isPlain, lastPlaceAt, looksLikeSlip, scaleAt, unitAt } from "../cells/index.ts";
import { bitsOfDraft, draftSum, plus } from "../drafts/index.ts";
import type { Draft } from "../drafts/index.ts";
import type { RegisteredStatement } from "../labels/index.ts";
import { isNamesake, mostTables } from "../labels/index.ts";
import { mayFlow } from "./may-flow.ts";

/**
 * The year to date as the sum of periods that another table prints: four quarters of a trend table come to the year of
 * the income statement, the nine months of one table and the quarter of another to the year. Lines of one name in the two
 * tables, and most of them must add up.
 */
export function footPeriods(statements: readonly RegisteredStatement[]): readonly Draft[] {
  const tables = statements.filter(
    ({ statement }) => statement.columns.length <= mostColumns && mayBearFlows(statement),
  );
  return tables.flatMap((whole) => {
    const found: Draft[] = [];
    for (const parts of tables.slice(0, mostTables)) {
      if (parts === whole) continue;
      for (const way of waysAcross(whole, parts)) found.push(...borneOut(draftsOf(way, whole, parts), found));
    }
    return found;
  });
}

const mostColumns = 16;

function mayBearFlows({ kind }: RegisteredStatement["statement"]): boolean {
  return kind !== "balanceSheet" && kind !== "guidance" && kind !== "equity";
}

/** A column of the first table as the sum of columns of both, at least one of them of the second. */
interface Way {
  readonly target: number;
  readonly parts: readonly { readonly isOther: boolean; readonly column: number }[];
}

function waysAcross(
  { statement: whole }: RegisteredStatement,
  { statement: parts }: RegisteredStatement,
): readonly Way[] {
  const columns = [
    ...whole.columns.map((column, at) => ({ column, at, isOther: false })),
    ...parts.columns.map((column, at) => ({ column, at, isOther: true })),
  ].filter(({ column }) => column.period?.kind === "duration" && isPlain(column));
  const periods = columns.map(({ column }) => column.period);
  return columns.flatMap(({ column: { period }, at: target, isOther }): readonly Way[] => {
    if (isOther || period?.kind !== "duration" || isToldElsewhere(period, whole, parts)) return [];
    return waysToTile(period, periods)
      .map((way) => way.flatMap((at) => columns[at] ?? []))
      .filter((way) => way.some((part) => part.isOther))
      .map((way) => ({ target, parts: way.map((part) => ({ isOther: part.isOther, column: part.at })) }));
  });
}

/** A table with all of the parts foots by itself, and where both tables print the whole, a link ties the two. */
function isToldElsewhere(period: Duration, whole: Statement, parts: Statement): boolean {
  const own = whole.columns.map((column) => (isPlain(column) ? column.period : undefined));
  return columnFor(parts, period) !== undefined || waysToTile(period, own).length > 0;
}

function draftsOf({ target, parts }: Way, whole: RegisteredStatement, other: RegisteredStatement): readonly Draft[] {
  return whole.entries.flatMap((entry) => {
    const { line } = entry;
    if (entry.words.generic || !isFlow(line) || figureAt(line, target)?.kind !== "value") return [];
    const [namesake, ...more] = other.entries.filter((each) => isNamesake(entry, each));
    // Lines of one name in several parts of a table stand for different things.
    if (
      namesake === undefined ||
      more.length > 0 ||
      whole.entries.some((each) => each !== entry && isNamesake(entry, each))
    )
      return [];
    const lines = parts.map(({ isOther }) => (isOther ? namesake.line : line));
    if (parts.some(({ column }, at) => unitAt(lines[at] ?? line, column) !== line.row.unit)) return [];
    const columns = parts.map(({ column }) => column);
    const draft = draftSum(
      "crossFooting",
      line,
      lines.map((each) => plus(each)),
      [{ target, terms: columns }],
    );
    return draft.results.some(({ verdict }) => verdict !== "untested") ? [draft] : [];
  });
}

/**
 * Those that hold, if nearly all do and they tell enough; of the others one that is off as a slip of the pen makes it.
 * Tables of one period may be on different bases; then most lines deny, and nothing is said.
 */
function borneOut(drafts: readonly Draft[], before: readonly Draft[]): readonly Draft[] {
  const fresh = drafts.filter(({ target, results }) => !before.some((each) => isOfSameCell(each, target, results)));
  const held = fresh.filter(({ results }) => results.every(({ verdict }) => agrees(verdict)));
  const denied = fresh.filter((draft) => !held.includes(draft));
  const bits = held.reduce((sum, draft) => sum + bitsOfDraft(draft), 0);
  if (bits < need || denied.length * 2 > held.length) return [];
  const [slipped, ...others] = denied.filter(isSlip);
  const isToldApart = slipped !== undefined && others.length === 0 && denied.length * fewest <= held.length;
  return isToldApart ? fresh.filter((draft) => held.includes(draft) || draft === slipped) : held;
}

const need = 12;
/** How many lines must hold for each that does not. */
const fewest = 3;

function isOfSameCell(one: Draft, target: Line, results: Draft["results"]): boolean {
  return one.target === target && one.results[0]?.target.column === results[0]?.target.column;
}

function isSlip({ target, results }: Draft): boolean {
  return results.every((result) => {
    const { column } = result.target;
    const place = lastPlaceAt(target, column).div(scaleAt(target, column));
    return result.difference !== undefined && mayFlow(result) && looksLikeSlip(result.difference.div(place).toNumber());
  });
}
