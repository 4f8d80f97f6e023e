import type { Relation } from "../relations/index.ts";
import type { Mapping, RowRef } from "../report/index.ts";
import { waive } from "../review/index.ts";
import type { Release } from "../review/index.ts";
import type { Decided } from "../statements/index.ts";
import type { Book, SheetPlanner, WantedSheet } from "./book.ts";
import {
  chooseDrivers,
  groupStatements,
  orderAxis,
  placeBlocks,
  placeChecks,
  placeSource,
  placeStatements,
  printedColumn,
  rowKey,
} from "./places/index.ts";
import { checksSheet } from "./checks/index.ts";
import { claimsSheet, guidanceSheet } from "./claims/index.ts";
import { disclosureSheet } from "./disclosure/index.ts";
import { decisionsSheet } from "./decisions-sheet.ts";
import { factsSheet } from "./facts-sheet.ts";
import { finishSheets } from "./grid/index.ts";
import { planNames, wantedNames } from "./names.ts";
import { assignNames, assignSheetNames, legalPrefix } from "./sheet-names.ts";
import { sourceSheet } from "./source-sheet.ts";
import { placeStandardized } from "./template/index.ts";
import { standardizedSheet } from "./standardized/index.ts";
import { statementSheets } from "./statements/index.ts";
import { summarySheet } from "./summary/index.ts";
import type { OptionalSheet, PlanOptions, WorkbookPlan } from "./types.ts";

/** In the order of the tabs. */
const planners: readonly SheetPlanner[] = [
  summarySheet,
  statementSheets,
  standardizedSheet,
  claimsSheet,
  guidanceSheet,
  checksSheet,
  disclosureSheet,
  decisionsSheet,
  factsSheet,
  sourceSheet,
];

const optional: ReadonlyMap<SheetPlanner, OptionalSheet> = new Map([
  [standardizedSheet, "standardized"],
  [claimsSheet, "claims"],
  [guidanceSheet, "guidance"],
  [factsSheet, "facts"],
]);

const nothingTaken: PlanOptions = { taken: { sheets: [], names: [] } };

/** Lays a release out as a workbook: first every figure gets its place, then the formulas, then what they come to. */
export function planWorkbook(read: Release, options: PlanOptions = nothingTaken): WorkbookPlan {
  const without = new Set<OptionalSheet | undefined>(options.without);
  const waived = options.waivers === undefined ? read : waive(read, options.waivers);
  const release = withoutProse(inAxisOrder(waived, options.order ?? "oldestFirst"), without);
  const wanted = planners.map((planner) => (without.has(optional.get(planner)) ? [] : planner.wanted(release)));
  const prefix = legalPrefix(options.prefix ?? "");
  const names = assignSheetNames(
    wanted.flat().map(({ name }) => `${prefix}${name}`),
    options.taken.sheets,
  );
  const index = wanted.flat().map((sheet, at): WantedSheet => ({ ...sheet, name: names[at] ?? sheet.name }));
  const namesOf = (planner: SheetPlanner): readonly string[] => {
    const before = wanted.slice(0, planners.indexOf(planner)).flat().length;
    return names.slice(before, before + (wanted[planners.indexOf(planner)]?.length ?? 0));
  };
  const cellNames = assignNames(wantedNames, options.taken.names);
  const mappings = [...mappingsOf(release.report.statements.decided), ...(options.mappings ?? [])];
  const book = layOut(release, index, namesOf, cellNames, mappings);
  const grids = planners.flatMap((planner) => planner.build(book, namesOf(planner)));
  const [summary] = namesOf(summarySheet);
  return {
    sheets: finishSheets(grids, release.report.statements.company ?? ""),
    names: planNames(book, cellNames),
    active: summary ?? "",
  };
}

/** The release, its time axis as the sheets show it. */
function inAxisOrder(release: Release, order: NonNullable<PlanOptions["order"]>): Release {
  const { report } = release;
  return { ...release, report: { ...report, axis: orderAxis(report.axis, report.statements.statements, order) } };
}

/** What the prose states leaves no mark on other sheets where its own sheet is not wanted. */
function withoutProse(release: Release, without: ReadonlySet<OptionalSheet | undefined>): Release {
  const { claims, guidance } = release;
  return {
    ...release,
    claims: without.has("claims") ? [] : claims,
    guidance: without.has("guidance") ? [] : guidance,
  };
}

/** The lines of the template that the user chose for printed lines. */
function mappingsOf(decided: readonly Decided[]): Mapping[] {
  return decided.flatMap(({ decision, found }) =>
    decision.kind === "mapping" && found !== undefined
      ? [{ statement: found.statement, label: decision.row.label, line: decision.to }]
      : [],
  );
}

function layOut(
  release: Release,
  index: readonly WantedSheet[],
  namesOf: (planner: SheetPlanner) => readonly string[],
  cellNames: readonly string[],
  mappings: readonly Mapping[],
): Book {
  const { report, relations, text } = release;
  const [standardized] = namesOf(standardizedSheet);
  const toStandardize = standardized === undefined ? { ...release, report: { ...report, lines: [] } } : release;
  const groups = groupStatements(report.statements.statements);
  const places = placeStatements(report, groups, namesOf(statementSheets));
  const drivers = chooseDrivers(relations, places);
  const blocks = placeBlocks(relations, drivers, places);
  const takenUp = takenUpLines(relations);
  return {
    release,
    index,
    places,
    drivers,
    blocks,
    checks: placeChecks(relations, places, namesOf(checksSheet)[0] ?? ""),
    source: placeSource(text, namesOf(sourceSheet)[0] ?? ""),
    standardized: placeStandardized(toStandardize, mappings, standardized ?? ""),
    factsTable: cellNames[0] ?? "Facts",
    decisionsTable: cellNames[wantedNames.indexOf("Decisions")] ?? "Decisions",
    printedAt: (ref) => {
      const value = places.valueAt(ref);
      if (drivers.get(rowKey(ref))?.columns.has(ref.column) !== true) return value;
      const own = blocks.get(value.sheet);
      return own === undefined ? value : { ...value, column: printedColumn(own, value.column) };
    },
    isTakenUp: (ref) => takenUp.has(rowKey(ref)),
  };
}

function takenUpLines(relations: readonly Relation[]): ReadonlySet<string> {
  const lines: RowRef[] = [];
  for (const { kind, target, terms } of relations) {
    if (kind === "footing") lines.push(...terms.filter(({ statement }) => statement === target.statement));
  }
  return new Set(lines.map(rowKey));
}
