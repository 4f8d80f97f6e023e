import { Decimal } from "../../source/index.ts";
import type { IsoDate, Span } from "../../source/index.ts";
import { a1, a1Range, renderFormula } from "../formulas/index.ts";
import type { Address, Expression } from "../formulas/index.ts";
import { FormatLayers } from "./format-layers.ts";
import * as styles from "../styles.ts";
import type { CellFormat, ChartPlan, ChoicePlan, ConditionPlan, LinkPlan, SheetPlan, TablePlan } from "../types.ts";

/** A cell before its formula is written and worked out. */
export type DraftCell =
  | { readonly kind: "text"; readonly text: string; readonly source?: Span }
  | { readonly kind: "number"; readonly number: Decimal; readonly source?: Span }
  | { readonly kind: "date"; readonly date: IsoDate }
  | { readonly kind: "formula"; readonly tree: Expression; readonly source?: Span };

/** What a sheet has besides its cells. */
export type SheetFrame = Pick<SheetPlan, "widths" | "frozen" | "print" | "tabColor">;

/** What a verdict or mark begins with, other than one that holds. */
const judgements = [
  ["difference", styles.colors.wrong],
  ["✗", styles.colors.wrong],
  ["rounding", styles.colors.caution],
  ["untested", styles.colors.muted],
  ["–", styles.colors.muted],
] as const;

/** A sheet being built. Rows and columns count from 1. */
export class Grid {
  readonly name: string;
  readonly rows: (DraftCell | undefined)[][] = [];
  readonly formats = new FormatLayers();
  readonly links: LinkPlan[] = [];
  readonly choices: ChoicePlan[] = [];
  readonly conditions: ConditionPlan[] = [];
  readonly tables: TablePlan[] = [];
  readonly charts: ChartPlan[] = [];
  readonly groups: { readonly firstRow: number; readonly lastRow: number }[] = [];
  frame: SheetFrame = {
    widths: [],
    frozen: { rows: 0, columns: 0 },
    print: { landscape: true, repeatRows: 0 },
    tabColor: undefined,
  };

  constructor(name: string) {
    this.name = name;
  }

  put(row: number, column: number, cell: DraftCell | undefined, format?: CellFormat): void {
    while (this.rows.length < row) this.rows.push([]);
    const cells = this.rows[row - 1] ?? [];
    cells[column - 1] = cell;
    if (format !== undefined) this.formats.lay(row, column, row, column, format);
  }

  text(row: number, column: number, text: string, format?: CellFormat): void {
    this.put(row, column, { kind: "text", text }, format);
  }

  /** A label or header; a bare year or note is a number, or the host would complain of a number stored as text. */
  label(row: number, column: number, text: string, format: CellFormat): void {
    if (!/^(?:0|[1-9]\d{0,14})$/.test(text)) this.text(row, column, text, format);
    else this.number(row, column, new Decimal(text), { align: "left", ...format, numberFormat: "0" });
  }

  number(row: number, column: number, number: Decimal, format?: CellFormat): void {
    this.put(row, column, { kind: "number", number }, format);
  }

  date(row: number, column: number, date: IsoDate, format?: CellFormat): void {
    this.put(row, column, { kind: "date", date }, format);
  }

  formula(row: number, column: number, tree: Expression, format?: CellFormat): void {
    this.put(row, column, { kind: "formula", tree }, format);
  }

  /** A text that leads to another place of the workbook. */
  linked(row: number, column: number, text: string, target: Address, tip: string, format?: CellFormat): void {
    this.text(row, column, text, format);
    const address = a1(row, column);
    this.links.push({ address, sheet: target.sheet, target: a1(target.row, target.column), tip });
  }

  /** A block of verdicts or check marks, coloured by what they come to when a figure is changed. */
  judged(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): void {
    const address = a1Range(firstRow, firstColumn, lastRow, lastColumn);
    this.formats.lay(firstRow, firstColumn, lastRow, lastColumn, { color: styles.colors.right });
    for (const [text, color] of judgements) {
      const look = color === styles.colors.wrong ? { color, bold: true } : { color };
      this.conditions.push({ address, when: { kind: "begins", text }, look });
    }
  }

  /** How a block looks while a condition on fixed cells holds. */
  while(condition: Expression, address: string, look: ConditionPlan["look"]): void {
    const formula = renderFormula(condition, this.name);
    this.conditions.push({ address, when: { kind: "formula", formula }, look });
  }

  at(row: number, column: number): Address {
    return { sheet: this.name, row, column };
  }
}
