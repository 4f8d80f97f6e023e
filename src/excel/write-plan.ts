import type { WorkbookPlan } from "../workbook/index.ts";
import { batchesOf } from "./batches.ts";
import { codeOf, readFailure } from "./failures.ts";
import { readFeatures, type Features } from "./features.ts";
import { piecesOf, type Piece } from "./pieces.ts";
import { removeWritten } from "./remove-written.ts";
import { among, namesOf, surveyWorkbook, type Survey } from "./survey.ts";
import type { WriteOptions, WriteOutcome, WriteStep } from "./types.ts";

/**
 * Writes the plan into the open workbook: all of it, or nothing. The user's own sheets and names are never touched; a
 * clash with one of them is an outcome, not a failure. Never throws.
 */
export async function writePlan(plan: WorkbookPlan, options: WriteOptions = {}): Promise<WriteOutcome> {
  const tell = options.onStep ?? (() => undefined);
  const features = readFeatures();
  const attempt = await attemptWrite(plan, features, tell);
  // Nothing in a write is known to forbid a single undo step. Should an Excel know better, the user gets several steps
  // rather than no workbook.
  const again = attempt.kind === "failed" && attempt.code === "UndoNotSupported" && attempt.leftover.length === 0;
  return outcomeOf(again ? await attemptWrite(plan, { ...features, undoGroups: false }, tell) : attempt);
}

type Attempt =
  | Exclude<WriteOutcome, { kind: "failed" }>
  | { readonly kind: "failed"; readonly code: string; readonly thrown: unknown; readonly leftover: readonly string[] };

type Tell = (step: WriteStep) => void;

async function attemptWrite(plan: WorkbookPlan, features: Features, tell: Tell): Promise<Attempt> {
  let before: Survey | undefined;
  try {
    tell({ kind: "looking" });
    const grouped: Excel.RunOptions = features.undoGroups ? { mergeUndoGroup: true } : {};
    return await Excel.run(grouped, async (context) => {
      const survey = await surveyWorkbook(context);
      const taken = clashes(plan, survey);
      if (taken !== undefined) return taken;
      before = survey;
      await write(context, plan, features, tell);
      return { kind: "written", sheets: plan.sheets.map(({ name }) => name) };
    });
  } catch (thrown) {
    if (before !== undefined) tell({ kind: "removing" });
    const leftover = before === undefined ? [] : await removeWritten(plan, before);
    return { kind: "failed", code: codeOf(thrown), thrown, leftover };
  }
}

function clashes(plan: WorkbookPlan, { sheets, names }: Survey): Extract<WriteOutcome, { kind: "taken" }> | undefined {
  const takenSheets = among(
    plan.sheets.map(({ name }) => name),
    sheets,
  );
  const takenNames = among(namesOf(plan), names);
  if (takenSheets.length === 0 && takenNames.length === 0) return undefined;
  return { kind: "taken", sheets: takenSheets, names: takenNames, existing: { sheets, names } };
}

async function write(context: Excel.RequestContext, plan: WorkbookPlan, features: Features, tell: Tell): Promise<void> {
  const sheets = new Map<string, Excel.Worksheet>();
  const batches = batchesOf([skeleton(context, plan, sheets), ...piecesOf(plan, features)]);
  for (const [done, pieces] of batches.entries()) {
    tell({ kind: "writing", done, of: batches.length });
    quieten(context, features);
    for (const piece of pieces) piece.put(sheets);
    if (done === batches.length - 1) sheets.get(plan.active)?.activate();
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one for each 3.5 MB, which is nearly always one
    await context.sync();
  }
  tell({ kind: "writing", done: batches.length, of: batches.length });
}

// All sheets and names come first, so that no formula refers to what is not there yet.
function skeleton(context: Excel.RequestContext, plan: WorkbookPlan, sheets: Map<string, Excel.Worksheet>): Piece {
  const { worksheets, names } = context.workbook;
  return {
    weight: 500 * (plan.sheets.length + plan.names.length),
    put: () => {
      for (const { name } of plan.sheets) sheets.set(name, worksheets.add(name));
      for (const { name, sheet, address } of plan.names) {
        const range = sheets.get(sheet)?.getRange(address);
        if (range === undefined) throw new Error(`The name ${name} refers to ${sheet}, which is not in the plan`);
        names.add(name, range);
      }
    },
  };
}

/** Keeps Excel from calculating and drawing between the steps of a batch. */
function quieten({ application }: Excel.RequestContext, features: Features): void {
  application.suspendApiCalculationUntilNextSync();
  if (features.pages) application.suspendScreenUpdatingUntilNextSync();
}

function outcomeOf(attempt: Attempt): WriteOutcome {
  if (attempt.kind !== "failed") return attempt;
  const { reason, message } = readFailure(attempt.thrown);
  const { leftover } = attempt;
  return { kind: "failed", reason, message: `${message} ${whatRemains(leftover)}`, leftover };
}

function whatRemains(leftover: readonly string[]): string {
  return leftover.length === 0
    ? "Nothing in the workbook was changed."
    : `Part of the workbook was already written and could not be removed; delete what is there of: ${leftover.join(", ")}.`;
}
