import type { Release } from "../../src/review/index.ts";
import type { Statement, StatementRow } from "../../src/statements/index.ts";
import { flagsOf } from "./flags.ts";
import { pairRows } from "./pair-rows.ts";
import { homesOf, placesOf, showCell } from "./score-cells.ts";
import { contentOfFigure, contentsOfTruth, isAlikeLabel, isAmount } from "./same-cell.ts";
import type { Truth, TruthRow, TruthTable } from "./truth.ts";

/** What is wrong in words, and the findings that warn of it. */
export interface Wrong {
  readonly what: string;
  readonly flags: readonly string[];
}

export interface Score {
  /** Cells of the truth; those found with the right value, state, period, unit and row scale. */
  readonly cells: number;
  readonly right: number;
  /** Tables of the truth; those of the right kind, those of the right scale and currency. */
  readonly tables: number;
  readonly kinds: number;
  readonly scales: number;
  /** Amounts in rows of the truth beyond those that it has. */
  readonly extra: number;
  /** Tables of another kind than the truth's, in words. */
  readonly misnamed: readonly string[];
  /** Rows with amounts that are not the truth: another value, period, unit or scale, or another column than their kin. */
  readonly wrong: readonly Wrong[];
  /** What is not in the model at all. */
  readonly missing: readonly string[];
}

const primary = new Set(["incomeStatement", "balanceSheet", "cashFlow", "reconciliation"]);

/** Scores what was read of a release against what a person found in it. */
export function scoreRelease(truth: Truth, release: Release): Score {
  const used = new Set<Statement>();
  return truth.tables
    .map((table) => {
      const found = likest(
        table,
        release.report.statements.statements.filter((statement) => !used.has(statement)),
      );
      if (found === undefined) return notFound(table);
      used.add(found.statement);
      return scoreTable(table, found.statement, found.rows, release);
    })
    .reduce(add, nothing);
}

type Rows = ReadonlyMap<TruthRow, StatementRow>;

function likest(table: TruthTable, statements: readonly Statement[]) {
  let best: { likeness: number; statement: Statement; rows: Rows } | undefined;
  for (const statement of statements) {
    const { likeness, rows } = pairRows(table, statement);
    const weighed = likeness + (isSameKind(table, statement) ? 0.5 : 0);
    if (weighed >= 2 && (best === undefined || weighed > best.likeness)) best = { likeness: weighed, statement, rows };
  }
  return best;
}

/** Where the truth says only `other`, anything but a primary statement or a reconciliation will do. */
function isSameKind(table: TruthTable, statement: Statement): boolean {
  return table.kind === statement.kind || (table.kind === "other" && !primary.has(statement.kind));
}

function scoreTable(table: TruthTable, statement: Statement, rows: Rows, release: Release): Score {
  const scaled = table.scale === statement.scale && table.currency === statement.currency;
  const kinds = isSameKind(table, statement) ? 1 : 0;
  const wrong = scaled ? [] : scaleWrong(table, statement, release);
  const misnamed = kinds === 1 ? [] : [`${statement.kind}, which is ${table.kind} · ${table.title}`];
  const start = { ...nothing, misnamed, tables: 1, kinds, scales: scaled ? 1 : 0, wrong };
  const homes = homesOf(table, statement, rows);
  return table.rows.map((row) => scoreRow(table, row, statement, rows.get(row), homes, release)).reduce(add, start);
}

/** A table of percentages or amounts per share alone has no scale to be wrong about. */
function scaleWrong(table: TruthTable, statement: Statement, release: Release): Wrong[] {
  const first = statement.rows.find(({ figures }) => figures.length > 0);
  const isPlain = (row: TruthRow) =>
    row.rowUnit !== "percent" && row.rowUnit !== "perShare" && (row.rowScale ?? table.scale) === table.scale;
  if (first === undefined || !table.rows.some(isPlain)) return [];
  const read = `${statement.currency} × ${statement.scale}`;
  const what = `line ${first.line} · ${statement.id} · read in ${read}, printed in ${table.currency} × ${table.scale} · ${table.title}`;
  return [{ what, flags: flagsOf(release, statement, first) }];
}

function scoreRow(
  table: TruthTable,
  row: TruthRow,
  statement: Statement,
  read: StatementRow | undefined,
  homes: readonly number[],
  release: Release,
): Score {
  const truths = contentsOfTruth(row);
  const place = `${statement.id} · ${row.label === "" ? "(no label)" : row.label}`;
  if (read === undefined) {
    return { ...nothing, cells: truths.length, missing: [`${place} · row not found: ${truths.join(" ")}`] };
  }
  const contents = read.figures.map(contentOfFigure);
  const scaled = row.rowScale === undefined || row.rowScale === read.scale;
  const found = placesOf(table, row, statement, read);
  const named = row.label === "" || read.labelInferred || isAlikeLabel(row.label, read.label);
  const whole = found.every((q) => q >= 0);
  const left = contents.flatMap((content, q) => (isAmount(content) && !found.includes(q) ? [q] : []));
  const moved = found.filter((q, at) => q >= 0 && contents[homes[at] ?? q] !== contents[q]);
  // A row that shares some amounts and no words is another row of the release, and this one is missing.
  const misread = left.length > 0 || moved.length > 0 || (!scaled && contents.some(isAmount));
  const isWrong = named ? misread : whole && contents.some(isAmount);
  const off = scaled ? "" : ` × ${read.scale}, printed × ${row.rowScale ?? table.scale}`;
  const cells = named ? [...left, ...moved].map((q) => showCell(statement, read, q)) : [`the label "${read.label}"`];
  const what = `line ${read.line} · ${place} · read ${contents.join(" ")}${off} · printed ${truths.join(" ")} ${row.rowUnit} · not so: ${cells.join("; ")}`;
  const right = scaled ? found.filter((q) => q >= 0).length : 0;
  return {
    ...nothing,
    cells: truths.length,
    right,
    extra: Math.max(0, contents.filter(isAmount).length - truths.filter(isAmount).length),
    wrong: isWrong ? [{ what, flags: flagsOf(release, statement, read) }] : [],
    missing: isWrong || right === truths.length ? [] : [what],
  };
}

function notFound(table: TruthTable): Score {
  const cells = table.rows.reduce((sum, { values }) => sum + values.length, 0);
  return { ...nothing, cells, tables: 1, missing: [`table not found: ${table.title} (${cells} cells)`] };
}

const nothing: Score = {
  cells: 0,
  right: 0,
  tables: 0,
  kinds: 0,
  scales: 0,
  extra: 0,
  misnamed: [],
  wrong: [],
  missing: [],
};

function add(one: Score, other: Score): Score {
  return {
    cells: one.cells + other.cells,
    right: one.right + other.right,
    tables: one.tables + other.tables,
    kinds: one.kinds + other.kinds,
    scales: one.scales + other.scales,
    extra: one.extra + other.extra,
    misnamed: [...one.misnamed, ...other.misnamed],
    wrong: [...one.wrong, ...other.wrong],
    missing: [...one.missing, ...other.missing],
  };
}
