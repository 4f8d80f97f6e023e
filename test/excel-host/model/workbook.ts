import { renameSheetIn } from "../calculation/formula-text.ts";
import type { CalculationEngine } from "../calculation/engine.ts";
import { accessDenied, invalidOperation } from "../protocol/errors.ts";
import { bind, type HostObject, type Members, type Model } from "../protocol/object.ts";
import type { WireRecord } from "../protocol/wire.ts";
import { Application } from "./application.ts";
import { quoteSheet, wholeSheet, type Area } from "./area.ts";
import type { FormatLayer } from "./cell-format.ts";
import { CommentsOf, type Comment } from "./comments.ts";
import type { Content } from "./entry.ts";
import { Events } from "./events.ts";
import { Names } from "./names.ts";
import { Range } from "./range.ts";
import { References } from "./references.ts";
import { Settings } from "./settings.ts";
import { resolveStructuredReferences } from "./structured-references.ts";
import { Tables } from "./tables.ts";
import { WorkbookProtection } from "./workbook-protection.ts";
import type { Worksheet } from "./worksheet.ts";
import { Worksheets } from "./worksheets.ts";

/** Told what changed, so that a grid can show it. */
export interface Display {
  /** The look, the layout or the name of the sheet; it may be gone. */
  sheetChanged(sheet: Worksheet): void;
  cellEntered(sheet: Worksheet, row: number, column: number, content: Content): void;
  formatted(sheet: Worksheet, area: Area, layer: FormatLayer): void;
  /** Back to the Normal style. */
  unformatted(sheet: Worksheet, area: Area): void;
  selected(range: Range): void;
  /** The batch is over, or the user's own deed: now is the time to draw. */
  settled(): void;
}

/** The workbook: its sheets and names, what is selected, and when it is calculated. */
export class Workbook implements HostObject {
  readonly model: Model = bind<Workbook>(this, workbookMembers);
  readonly engine: CalculationEngine;
  /** The year that a date typed without one falls in. */
  readonly year: number;
  readonly events = new Events();
  readonly references = new References();
  readonly worksheets = new Worksheets(this);
  readonly names = new Names(this);
  readonly tables = new Tables(this);
  readonly settings = new Settings();
  readonly application = new Application(this);
  readonly protection = new WorkbookProtection();
  readonly comments: Comment[] = [];
  active: Worksheet;
  selection: Range;
  /** Whether a batch of the add-in's is running, as against the user's own doing. */
  isAnswering = false;
  display: Display | undefined;
  #isStale = false;
  #isSuspended = false;
  #number = 0;

  constructor(engine: CalculationEngine, year: number) {
    this.engine = engine;
    this.year = year;
    engine.addSheet("Sheet1");
    this.active = this.worksheets.add("Sheet1");
    this.#watch(this.active);
    this.selection = new Range(this.active, { row: 0, column: 0, rows: 1, columns: 1 });
  }

  identity(): WireRecord {
    return {};
  }

  addSheet(name: string | undefined, location: string): Worksheet {
    this.guardStructure(location);
    const wanted = name ?? this.worksheets.freeName();
    this.worksheets.checkName(wanted, location);
    this.engine.addSheet(wanted);
    const sheet = this.worksheets.add(wanted);
    this.#watch(sheet);
    this.#isStale = true;
    this.events.sheet("Added", sheet);
    this.displayed(sheet);
    return sheet;
  }

  deleteSheet(sheet: Worksheet, location: string): void {
    this.guardStructure(location);
    if (sheet.visibility === "VeryHidden")
      throw invalidOperation(location, "A very hidden worksheet can't be deleted.");
    if (this.worksheets.visible().every((other) => other === sheet))
      throw invalidOperation(location, "A workbook must contain at least one visible worksheet.");
    this.leave(sheet);
    this.worksheets.remove(sheet);
    this.tables.removeFrom(sheet);
    for (const comment of [...this.comments])
      if (comment.cell.sheet === sheet) this.comments.splice(this.comments.indexOf(comment), 1);
    sheet.isDeleted = true;
    this.engine.deleteSheet(sheet.name);
    this.#rewriteFormulas(sheet.name, "#REF");
    this.#isStale = true;
    this.events.sheet("Deleted", sheet);
    this.displayed(sheet);
  }

  renameSheet(sheet: Worksheet, name: string): void {
    const from = sheet.name;
    this.engine.renameSheet(from, name);
    sheet.name = name;
    this.#rewriteFormulas(from, quoteSheet(name));
    this.#isStale = true;
    this.displayed(sheet);
  }

  activate(sheet: Worksheet, location: string): void {
    if (sheet.visibility !== "Visible") throw invalidOperation(location, "A hidden worksheet can't be activated.");
    if (sheet === this.active) return;
    this.events.sheet("Deactivated", this.active);
    this.active = sheet;
    this.selection = new Range(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
    this.events.sheet("Activated", sheet);
    this.display?.selected(this.selection);
  }

  /** Goes to another visible sheet if this one is shown. */
  leave(sheet: Worksheet): void {
    if (sheet !== this.active) return;
    const all = this.worksheets.visible();
    const place = this.worksheets.items().indexOf(sheet);
    const next = all.find((other) => other !== sheet && this.worksheets.items().indexOf(other) > place);
    const other = next ?? all.filter((candidate) => candidate !== sheet).at(-1);
    if (other) this.activate(other, "Worksheet");
  }

  select(range: Range): void {
    this.activate(range.sheet, "Range.select");
    this.selection = range;
    this.events.selected(range);
    this.display?.selected(range);
  }

  entered(sheet: Worksheet, row: number, column: number, content: Content): void {
    const plain = this.plain(content);
    this.engine.setCell(sheet.name, row, column, plain);
    this.#isStale = true;
    this.display?.cellEntered(sheet, row, column, plain);
  }

  /** What an engine without tables can read. */
  plain(content: Content): Content {
    if (content.kind !== "formula") return content;
    return { kind: "formula", formula: resolveStructuredReferences(this, content.formula) };
  }

  changedWithoutCells(): void {
    this.#isStale = true;
  }

  displayed(sheet: Worksheet): void {
    this.display?.sheetChanged(sheet);
  }

  guardStructure(location: string): void {
    if (this.protection.isOn) throw accessDenied(location);
  }

  suspendCalculation(): void {
    this.#isSuspended = true;
  }

  /** At the end of a batch: Excel calculates by itself unless it was told not to. */
  settle(): void {
    this.#isSuspended = false;
    this.application.isScreenSuspended = false;
    this.calculateIfStale();
    this.display?.settled();
  }

  /** Before values are read. */
  calculateIfStale(): void {
    if (this.#isStale && !this.#isSuspended && this.application.calculationMode !== "Manual") this.recalculate();
  }

  recalculate(): void {
    this.engine.calculate();
    this.#isStale = false;
  }

  nextNumber(): number {
    this.#number += 1;
    return this.#number;
  }

  #watch(sheet: Worksheet): void {
    sheet.cells.onFormat = (area, layer) => this.display?.formatted(sheet, area, layer);
    sheet.cells.onClear = (area) => this.display?.unformatted(sheet, area);
  }

  #rewriteFormulas(from: string, to: string): void {
    for (const sheet of this.worksheets.items())
      for (const { row, column, content } of sheet.cells.inside(wholeSheet)) {
        if (content.kind !== "formula") continue;
        const formula = renameSheetIn(content.formula, from, to);
        // The engine has done the same to its own copy.
        if (formula !== content.formula) sheet.cells.setContent(row, column, { kind: "formula", formula });
      }
  }
}

const workbookMembers: Members<Workbook> = {
  type: "Workbook",
  properties: {
    Name: { get: () => "Book1.xlsx" },
    ReadOnly: { get: () => false },
  },
  parts: {
    Application: ({ application }) => application,
    Comments: (workbook) => new CommentsOf(workbook),
    Names: ({ names }) => names,
    Protection: ({ protection }) => protection,
    Settings: ({ settings }) => settings,
    Tables: ({ tables }) => tables,
    Worksheets: ({ worksheets }) => worksheets,
  },
  finders: {
    GetActiveCell: ({ selection }) => selection.at({ rows: 1, columns: 1 }),
    GetSelectedRange: ({ selection }) => selection.at({}),
  },
  commands: {
    _RemoveReference: ({ references }, args) => {
      references.release(args.text(0));
    },
  },
};
