import type { CalculationEngine, Value } from "./calculation/engine.ts";
import { Faults, midwayError, refusals, type Fault, type Refusal } from "./faults.ts";
import { readArea, splitSheet } from "./model/area.ts";
import type { EventEntry } from "./model/events.ts";
import { Range } from "./model/range.ts";
import { enter } from "./model/range-input.ts";
import { takeSnapshot, type WorkbookSnapshot } from "./model/snapshot.ts";
import { createService } from "./model/service.ts";
import { Workbook } from "./model/workbook.ts";
import { release, runBatch, type Document, type Interruption } from "./protocol/run-batch.ts";
import { actionType, type Batch, type BatchAnswer } from "./protocol/wire.ts";

/** Excel on the web takes and gives 5 MB a batch. */
export const payloadLimit = 5 * 1024 * 1024;

export type Reply =
  { readonly kind: "answered"; readonly answer: BatchAnswer } | { readonly kind: "refused"; readonly refusal: Refusal };

/** A batch that came in. */
export interface BatchRecord {
  readonly bytes: number;
  readonly actions: number;
  /** Sent by the library on its own account, such as to let go of references: no sync of the add-in's. */
  readonly isHousekeeping: boolean;
  readonly outcome: "done" | "refused" | "failed";
}

/** An Excel with one workbook: answers batches, counts them, fails as it is told to. */
export class ExcelHost {
  readonly workbook: Workbook;
  readonly #faults = new Faults();
  readonly #batches: BatchRecord[] = [];

  /** `year` is the one that dates typed without a year fall in. */
  constructor(engine: CalculationEngine, year: number) {
    this.workbook = new Workbook(engine, year);
  }

  /** Answers one request of the library: the text of a batch. */
  answer(body: string): Reply {
    const batch = JSON.parse(body) as Batch;
    const bytes = new TextEncoder().encode(body).length;
    const isHousekeeping = isOfTheLibrary(batch);
    const fault = isHousekeeping ? undefined : this.#faults.next();
    const reply = this.#reply(batch, bytes, fault);
    const outcome = reply.kind === "refused" ? "refused" : reply.answer.Error ? "failed" : "done";
    this.#batches.push({ bytes, actions: batch.Actions.length, isHousekeeping, outcome });
    return reply;
  }

  /** The batches so far, oldest first. */
  get batches(): readonly BatchRecord[] {
    return this.#batches;
  }

  /** How many syncs the add-in has made. */
  get syncs(): number {
    return this.#batches.filter(({ isHousekeeping }) => !isHousekeeping).length;
  }

  forgetBatches(): void {
    this.#batches.length = 0;
  }

  /** Plans a fault; several may wait at once. */
  injectFault(fault: Fault): void {
    this.#faults.inject(fault);
  }

  clearFaults(): void {
    this.#faults.clear();
  }

  /** All that a user could find in the workbook, as plain JSON: equal snapshots are equal workbooks. */
  snapshot(): WorkbookSnapshot {
    return takeSnapshot(this.workbook);
  }

  /** Computed values of an address with its sheet ("'Income Statement'!B2:C9"). */
  values(address: string): readonly (readonly Value[])[] {
    return this.range(address).values();
  }

  /** Formulas where there are any, else values. */
  formulas(address: string): readonly (readonly Value[])[] {
    return this.range(address).formulas();
  }

  /** What the cells show under their number formats. */
  shown(address: string): readonly (readonly string[])[] {
    const { sheet, area } = this.range(address);
    return Array.from({ length: area.rows }, (_row, r) =>
      Array.from({ length: area.columns }, (_column, c) => sheet.shown(area.row + r, area.column + c)),
    );
  }

  /** What the user's typing into a cell does. */
  type(address: string, value: string | number | boolean): void {
    const { sheet, area } = this.range(address);
    enter(sheet, area.row, area.column, value, "the user");
    this.workbook.settle();
    this.workbook.events.changed(sheet, area);
  }

  /** What the user's going to a range does. */
  select(address: string): void {
    this.workbook.select(this.range(address));
    this.workbook.settle();
  }

  /** A sheet of the user's own. */
  addSheet(name?: string): void {
    this.workbook.addSheet(name, "the user");
    this.workbook.settle();
  }

  /** Events that have been raised and not handed out yet. */
  takeEvents(): readonly EventEntry[] {
    return this.workbook.events.take();
  }

  range(address: string): Range {
    const { sheet, rest } = splitSheet(address);
    const area = readArea(rest);
    const found = sheet === undefined ? this.workbook.active : this.workbook.worksheets.find(sheet);
    if (!area || !found) throw new RangeError(`there is no ${address}`);
    return new Range(found, area);
  }

  #reply(batch: Batch, bytes: number, fault: Fault | undefined): Reply {
    if (fault && fault.kind !== "midway") return { kind: "refused", refusal: refusals[fault.kind] };
    if (bytes > payloadLimit) return { kind: "refused", refusal: refusals.payloadTooLarge };
    const interruption = fault ? interrupt(batch, fault) : undefined;
    const { workbook } = this;
    const document: Document = {
      root: workbook,
      reference: (id) => workbook.references.get(id),
      create: createService,
    };
    workbook.isAnswering = true;
    try {
      const answer = runBatch(batch, document, interruption);
      workbook.settle();
      const isTooLarge = new TextEncoder().encode(JSON.stringify(answer)).length > payloadLimit;
      return isTooLarge ? { kind: "refused", refusal: refusals.responseTooLarge } : { kind: "answered", answer };
    } finally {
      workbook.isAnswering = false;
    }
  }
}

function interrupt(batch: Batch, fault: Fault): Interruption {
  const last = batch.Actions.length - 1;
  const afterActions = Math.min(fault.atAction ?? Math.floor(batch.Actions.length / 2), last);
  return { afterActions, error: midwayError };
}

function isOfTheLibrary({ Actions }: Batch): boolean {
  const own = Actions.filter(({ ActionType }) => ActionType !== actionType.instantiate);
  return (
    own.length > 0 && own.every(({ ActionType, Name }) => ActionType === actionType.method && chores.includes(Name))
  );
}

// Letting go of references when `Excel.run` is done, and a word that the page is ready.
const chores: readonly string[] = [release, "NotifyActionHandlerReady"];
