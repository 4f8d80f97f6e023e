import type { WorkbookPlan } from "../workbook/index.ts";
import { batchesOf } from "./batches.ts";
import { codeOf, readFailure } from "./failures.ts";
import { readFeatures, type Features } from "./features.ts";
import { findOwnBook, type OwnBook } from "./own-book.ts";
import type { Sheets } from "./piece.ts";
import { piecesOf } from "./pieces.ts";
import { removeWritten, type Underway } from "./remove-written.ts";
import { clearReplaced, flattenOutlines, keepReplaced, putBack, removeRest, type Replaced } from "./replaced-sheets.ts";
import { among, namesOf, surveyWorkbook, type Survey } from "./survey.ts";
import type { WriteOptions, WriteOutcome, WriteStep } from "./types.ts";

/**
 * Writes the plan into the open workbook: all of it, or nothing. The user's own sheets and names are never touched; a
 * clash with one of them is an outcome, not a failure. In place, it fills the sheets that Tickmark wrote before anew, so
 * that the user's formulas still point to them. Never throws. Three syncs, and one more for each 3.5 MB; between
 * them the user may call it off.
 */
export async function writePlan(plan: WorkbookPlan, options: WriteOptions = {}): Promise<WriteOutcome> {
  const write: Write = {
    plan,
    features: readFeatures(),
    tell: options.onStep ?? (() => undefined),
    isInPlace: options.inPlace ?? false,
    isCalledOff: options.isCalledOff ?? (() => false),
  };
  const attempt = await attemptWrite(write);
  // Nothing in a write is known to forbid a single undo step. Should an Excel know better, the user gets several steps
  // rather than no workbook.
  const again = attempt.kind === "failed" && attempt.code === "UndoNotSupported" && attempt.leftover.length === 0;
  return outcomeOf(
    again ? await attemptWrite({ ...write, features: { ...write.features, undoGroups: false } }) : attempt,
  );
}

interface Write {
  readonly plan: WorkbookPlan;
  readonly features: Features;
  readonly tell: (step: WriteStep) => void;
  readonly isInPlace: boolean;
  readonly isCalledOff: () => boolean;
}

/** Thrown between two steps of a write that the user no longer wants; Excel has refused nothing. */
class CalledOff extends Error {}

type Attempt =
  | Exclude<WriteOutcome, { kind: "failed" }>
  | { readonly kind: "failed"; readonly code: string; readonly thrown: unknown; readonly leftover: readonly string[] };

async function attemptWrite(write: Write): Promise<Attempt> {
  const { plan, features, tell } = write;
  const underway: Underway = {};
  try {
    tell({ kind: "looking" });
    const grouped: Excel.RunOptions = features.undoGroups ? { mergeUndoGroup: true } : {};
    return await Excel.run(grouped, async (context) => {
      const survey = await surveyWorkbook(context);
      const taken = clashes(plan, survey);
      const own = taken && (await findOwnBook(context, plan, survey));
      if (taken !== undefined) {
        const outcome = withOwn(taken, own);
        if (!write.isInPlace || outcome.own === undefined) return outcome;
      }
      heed(write);
      underway.before = survey;
      const replaced = own && (underway.replaced = await keepReplaced(context, own));
      const { sheets, added } = await addSheets(context, write, own?.sheets ?? []);
      underway.ids = added.map(({ id }) => id);
      if (replaced !== undefined && write.features.groups) await flattenOutlines(context, plan, replaced);
      await fillSheets(context, write, sheets, replaced);
      return { kind: "written", sheets: plan.sheets.map(({ name }) => name) };
    });
  } catch (thrown) {
    if (underway.before !== undefined) tell({ kind: "removing" });
    const leftover = await takeBack(plan, underway);
    if (thrown instanceof CalledOff) return { kind: "calledOff", leftover };
    return { kind: "failed", code: codeOf(thrown), thrown, leftover };
  }
}

type Taken = Extract<WriteOutcome, { kind: "taken" }>;

function clashes(plan: WorkbookPlan, { sheets, names }: Survey): Taken | undefined {
  const planned = plan.sheets.map(({ name }) => name);
  const takenSheets = among(planned, sheets);
  const takenNames = among(namesOf(plan), names);
  if (takenSheets.length === 0 && takenNames.length === 0) return undefined;
  return { kind: "taken", sheets: takenSheets, names: takenNames, existing: { sheets, names } };
}

/** The clash, and what of it a write in place would settle: all of it, or nothing. */
function withOwn({ kind, sheets, names, existing }: Taken, own: OwnBook | undefined): Taken {
  const taken = { kind, sheets, names, existing };
  if (
    own === undefined ||
    among(sheets, own.sheets).length < sheets.length ||
    among(names, own.names).length < names.length
  )
    return taken;
  const others = (all: readonly string[], ours: readonly string[]) =>
    all.filter((name) => among([name], ours).length === 0);
  const besides = { sheets: others(existing.sheets, own.sheets), names: others(existing.names, own.names) };
  return { ...taken, own: { sheets: own.sheets, besides, isSameRelease: own.isSameRelease } };
}

/** Adds the plan's sheets, all of them empty: no formula refers to a sheet that is not there yet. */
async function addSheets(
  context: Excel.RequestContext,
  { plan, features }: Write,
  own: readonly string[],
): Promise<{ readonly sheets: Sheets; readonly added: readonly Excel.Worksheet[] }> {
  quieten(context, features);
  const { worksheets } = context.workbook;
  const sheets = new Map<string, Excel.Worksheet>();
  const added: Excel.Worksheet[] = [];
  for (const { name } of plan.sheets) {
    const isThere = among([name], own).length > 0;
    const sheet = isThere ? worksheets.getItem(name) : worksheets.add(name);
    sheet.load("id");
    sheets.set(name, sheet);
    if (!isThere) added.push(sheet);
  }
  await context.sync();
  return { sheets, added };
}

async function fillSheets(
  context: Excel.RequestContext,
  write: Write,
  sheets: Sheets,
  replaced: Replaced | undefined,
): Promise<void> {
  const { plan, features, tell } = write;
  const batches = batchesOf(piecesOf(plan, features));
  for (const [done, pieces] of batches.entries()) {
    tell({ kind: "writing", done, of: batches.length });
    heed(write);
    quieten(context, features);
    if (done === 0 && replaced !== undefined) clearReplaced(context, replaced);
    for (const piece of pieces) piece.put(sheets);
    if (done === batches.length - 1) sheets.get(plan.active)?.activate();
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one for each 3.5 MB, which is nearly always one
    await context.sync();
  }
  tell({ kind: "writing", done: batches.length, of: batches.length });
  if (replaced !== undefined) await removeRest(context, plan, replaced);
}

/** Sheets and names that a broken-off write could not make as they were. */
async function takeBack(plan: WorkbookPlan, underway: Underway): Promise<readonly string[]> {
  const left = await removeWritten(plan, underway);
  if (underway.replaced === undefined) return left;
  try {
    return [...left, ...(await putBack(underway.replaced))];
  } catch {
    return [...left, ...underway.replaced.sheets.map(({ name }) => name)];
  }
}

/** What was asked for while the last step was under way. */
function heed({ isCalledOff }: Write): void {
  if (isCalledOff()) throw new CalledOff();
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
    : "Part of it was already written and could not be taken back; delete the sheets and names that Tickmark added.";
}
