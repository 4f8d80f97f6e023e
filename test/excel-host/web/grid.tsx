import { IronCalc, type Model } from "@ironcalc/workbook";
import { createRoot, type Root } from "react-dom/client";
import { gridOf, readArea, splitSheet, type Area } from "../model/area.ts";
import type { FormatLayer } from "../model/cell-format.ts";
import type { Content } from "../model/entry.ts";
import type { Range } from "../model/range.ts";
import type { Display, Workbook } from "../model/workbook.ts";
import type { Worksheet } from "../model/worksheet.ts";
import { applyFormat, clearFormat } from "./grid-format.ts";
import { inputOf, isSameInput, shownInput } from "./grid-input.ts";
import { PrintedFormulas } from "./printed-formulas.ts";
import { layOut } from "./grid-layout.ts";

/**
 * The grid: a second IronCalc workbook, in the formats that one reads, kept in step with the host's. It follows; what
 * the user does in it is taken over by `takeDeeds`.
 */
export class Grid implements Display {
  readonly model: Model;
  readonly #workbook: Workbook;
  readonly #root: Root;
  readonly #container: HTMLElement;
  /** In the grid's order of tabs. */
  #sheets: Worksheet[];
  readonly #touched = new Set<Worksheet>();
  /** The formulas as IronCalc prints them, which is not always as they were entered. */
  readonly #formulas = new PrintedFormulas();
  #isStale = false;
  /** While the user's deeds are taken over, the grid has them already. */
  #isAhead = false;

  constructor(model: Model, container: HTMLElement, workbook: Workbook) {
    this.model = model;
    this.#container = container;
    this.#workbook = workbook;
    this.#root = createRoot(container);
    this.#sheets = [...workbook.worksheets.items()];
    this.#draw();
  }

  get sheets(): readonly Worksheet[] {
    return this.#sheets;
  }

  shown(address: string): readonly (readonly string[])[] {
    const { sheet, rest } = splitSheet(address);
    const at = this.#sheets.findIndex(({ name }) => name === sheet);
    const area = readArea(rest);
    if (at < 0 || !area) throw new RangeError(`there is no ${address}`);
    return gridOf(area, (row, column) => this.model.getFormattedCellValue(at, row + 1, column + 1));
  }

  /** Whether a cell of the grid holds what the host's holds. */
  isInStep(sheet: Worksheet, row: number, column: number): boolean {
    const held = this.model.getCellContent(this.#at(sheet), row + 1, column + 1);
    return this.#formulas.printed(sheet, row, column) === held || isSameInput(held, inputOf(sheet, row, column));
  }

  /** Takes back what the user has typed into a cell. */
  restore(sheet: Worksheet, row: number, column: number): void {
    this.#touch();
    this.model.setUserInput(this.#at(sheet), row + 1, column + 1, inputOf(sheet, row, column));
  }

  /** Runs `work` on the host without its changes coming back to the grid. */
  ahead(work: () => void): void {
    this.#isAhead = true;
    try {
      work();
    } finally {
      this.#isAhead = false;
    }
  }

  sheetChanged(sheet: Worksheet): void {
    this.#touched.add(sheet);
    this.#touch();
    if (this.#isAhead) this.#sheets = [...this.#workbook.worksheets.items()];
    else this.#matchTab(sheet);
    // A sheet's name stands in the formulas of others.
    this.#formulas.doubt();
  }

  cellEntered(sheet: Worksheet, row: number, column: number, content: Content): void {
    this.#touch();
    this.#formulas.entered(sheet, row, column, content.kind === "formula");
    if (this.#isAhead) return;
    const { indent } = sheet.cells.formatAt(row, column);
    this.model.setUserInput(this.#at(sheet), row + 1, column + 1, shownInput(content, indent));
  }

  formatted(sheet: Worksheet, area: Area, layer: FormatLayer): void {
    this.#touch();
    applyFormat(this.model, this.#at(sheet), area, layer);
    if (layer.indent !== undefined) this.#indent(sheet, area, layer.indent);
  }

  unformatted(sheet: Worksheet, area: Area): void {
    this.#touch();
    clearFormat(this.model, this.#at(sheet), area);
    this.#indent(sheet, area, 0);
  }

  selected({ sheet, area }: Range): void {
    this.#touch();
    if (this.#isAhead) return;
    const { row, column, rows, columns } = area;
    this.model.setSelectedSheet(this.#at(sheet));
    this.#scrollTo(area);
    this.model.setSelectedCell(row + 1, column + 1);
    this.model.setSelectedRange(row + 1, column + 1, row + rows, column + columns);
  }

  settled(): void {
    if (!this.#isStale) return;
    for (const sheet of this.#touched) if (!sheet.isDeleted) layOut(this.model, this.#at(sheet), sheet);
    this.#touched.clear();
    this.#matchNames();
    this.model.resumeEvaluation();
    this.model.evaluate();
    this.#formulas.print(this.model, this.#sheets);
    this.#isStale = false;
    this.#draw();
  }

  #touch(): void {
    if (!this.#isStale) this.model.pauseEvaluation();
    this.#isStale = true;
  }

  #draw(): void {
    this.#root.render(<IronCalc model={this.model} rootContainer={this.#container} />);
  }

  #at(sheet: Worksheet): number {
    return this.#sheets.indexOf(sheet);
  }

  #matchTab(sheet: Worksheet): void {
    const at = this.#at(sheet);
    if (sheet.isDeleted) {
      if (at < 0) return;
      this.model.deleteSheet(at);
      this.#sheets.splice(at, 1);
      return;
    }
    if (at < 0) {
      this.model.newSheet();
      this.#sheets.push(sheet);
    }
    const place = this.#at(sheet);
    if (this.model.getWorksheetsProperties()[place]?.name !== sheet.name) this.model.renameSheet(place, sheet.name);
    const wanted = this.#workbook.worksheets.items().indexOf(sheet);
    if (wanted === place) return;
    this.model.moveSheet(place, wanted);
    this.#sheets.splice(place, 1);
    this.#sheets.splice(wanted, 0, sheet);
  }

  #matchNames(): void {
    const known = new Map(this.model.getDefinedNameList().map(({ name, formula }) => [name, formula]));
    for (const { name, range } of this.#workbook.names.items()) {
      const isKnown = known.delete(name);
      if (!isKnown && range) this.model.newDefinedName(name, null, range.absoluteAddress);
    }
    for (const gone of known.keys()) this.model.deleteDefinedName(gone, null);
  }

  #indent(sheet: Worksheet, area: Area, indent: number): void {
    for (const { row, column, content } of sheet.cells.inside(area))
      if (content.kind === "text")
        this.model.setUserInput(this.#at(sheet), row + 1, column + 1, shownInput(content, indent));
  }

  #scrollTo({ row, column }: Area): void {
    const { top_row: top, left_column: left } = this.model.getSelectedView();
    // Some 25 rows and 8 columns are in sight.
    const isAbove = row + 1 < top || row + 1 > top + 25;
    const isBeside = column + 1 < left || column + 1 > left + 8;
    if (!isAbove && !isBeside) return;
    this.model.setTopLeftVisibleCell(isAbove ? Math.max(1, row - 4) : top, isBeside ? Math.max(1, column - 1) : left);
  }
}
