import type { Cell } from "../blocks/index.ts";
import type { Diagnostic, Span } from "../source/index.ts";
import type { Figure, Statement, StatementRow } from "./types.ts";

export function figureUnreadable(cell: Cell): Diagnostic {
  const message = `"${cell.text}" stands in a column of figures and could not be read as one; its cell was left blank.`;
  return { code: "figure-unreadable", severity: "warning", message, span: cell.span };
}

export function figureLost(figure: Figure): Diagnostic {
  const message = `"${figure.raw}" is one figure more than the table has columns; it was left out. Check the row's columns.`;
  return { code: "figure-beyond-columns", severity: "error", message, span: figure.span };
}

export function figurePlaced(figure: Figure, column: string): Diagnostic {
  const message = `"${figure.raw}" stands in a row with blank cells; it was taken for the column "${column}". Check the column.`;
  return { code: "figure-column-unsure", severity: "warning", message, span: figure.span };
}

export function figuresGuessed(row: string, columns: readonly string[], span: Span): Diagnostic {
  const named = columns.map((label) => `"${label}"`).join(", ");
  const message = `"${row}" has fewer figures than the table has columns, and the text does not say which are blank; they were taken for ${named}. Check the columns.`;
  return { code: "figure-column-unsure", severity: "warning", message, span };
}

export function columnsAlike(title: string, span: Span): Diagnostic {
  const table = title === "" ? "this table" : `"${title}"`;
  const message = `Two or more columns of ${table} have the same header, as far as it could be read. Check what each column is for.`;
  return { code: "columns-alike", severity: "warning", message, span };
}

/** For names broken over lines that could be joined in other ways. */
export function columnNamesUnsure(title: string, names: readonly string[], span: Span): Diagnostic {
  const named = names.map((name) => `"${name}"`).join(", ");
  const message = `The names over the columns of "${title}" are broken over lines, and nothing in the text parts them; they were taken to be ${named}. Check which column is whose.`;
  return { code: "column-names-unsure", severity: "warning", message, span };
}

/** For columns that are named by quarters alone, of an issuer that does not say when they end. */
export function fiscalYearAssumed(statements: readonly Statement[]): Diagnostic {
  const message =
    "The columns name quarters and years without a date, and nothing says when the issuer's year ends; it was taken to be the calendar year. Check the dates of the columns.";
  const { start, end } = statements[0]?.span ?? { start: 0, end: 1 };
  return { code: "fiscal-year-assumed", severity: "warning", message, span: { start, end } };
}

export function columnsAssumed(title: string, above: string, span: Span): Diagnostic {
  const message = `"${title}" has no header of its own; its columns were taken to be those of "${above}" above it. Check the columns.`;
  return { code: "columns-assumed", severity: "warning", message, span };
}

/** For dates over a table that none of its columns was given. */
export function datesUnread(title: string, dates: readonly string[], span: Span): Diagnostic {
  const message = `${dates.join(", ")} stands over "${title}", and no column was read as of that date; its columns may be taken for others. Check their periods.`;
  return { code: "header-date-unread", severity: "warning", message, span };
}

export function periodMissing(title: string, columns: readonly string[], span: Span): Diagnostic {
  const named = columns.filter((label) => label !== "").map((label) => `"${label}"`);
  const bare = columns.length - named.length;
  const unnamed = bare === 0 ? [] : [bare === 1 ? "a column without a header" : `${bare} columns without a header`];
  const which = [...named, ...unnamed].join(", ");
  const message = `No period was found for ${which} of "${title}". A header with a length and an end date would settle it.`;
  return { code: "period-missing", severity: "warning", message, span };
}

/** For rows whose label, or whose columns, the layout of a text that came apart does not settle. */
export function orderUnsure(title: string, rows: readonly string[], span: Span): Diagnostic {
  const message = `The text of "${title}" holds labels and figures apart, and its sums do not settle which figures belong to ${rows.join(", ")}. Compare them with the release, or paste it from its web page.`;
  return { code: "table-order-unsure", severity: "warning", message, span };
}

/** For labels of a table that came apart, to which no figures were left. */
export function figuresNotFound(title: string, labels: readonly string[], span: Span): Diagnostic {
  const named = labels
    .slice(0, mostNamed)
    .map((label) => `"${label}"`)
    .join(", ");
  const others = labels.length > mostNamed ? ` and ${labels.length - mostNamed} more` : "";
  const message = `The text of "${title}" holds labels and figures apart, and no figures were left for ${named}${others}. If they are lines of the table, their figures stand in other rows; compare them with the release.`;
  return { code: "figures-not-found", severity: "warning", message, span };
}

/** For rows with cells whose dash the text has lost. */
export function dashInferred(title: string, count: number, span: Span): Diagnostic {
  const cells = count === 1 ? "A cell" : `${count} cells`;
  const message = `${cells} of "${title}" took a dash that the text has lost, as text out of a PDF loses dashes that stand alone: the columns foot with nil there.`;
  return { code: "dash-inferred", severity: "info", message, span };
}

const mostNamed = 4;

export function scaleMissing(title: string, span: Span): Diagnostic {
  const message = `"${title}" does not say what its amounts are in; they were taken as whole units. A line such as "(in thousands)" would settle it.`;
  return { code: "scale-missing", severity: "warning", message, span };
}

export function columnCut(cut: readonly Cell[], span: Span): Diagnostic {
  const cells = cut.length === 1 ? "its one cell was" : `its ${cut.length} cells were`;
  const message = `The last column was cut off when the table was copied ("${cut[0]?.text ?? ""}"); ${cells} left out. Copy the table again at its full width.`;
  return { code: "column-cut", severity: "error", message, span };
}

/** Says of a table that does not name its unit whose it took. */
export function scaleInferred(statement: Statement, source: Statement): Diagnostic {
  const place = statement.rows[0]?.span ?? statement.span;
  const unit = scaleWords[source.scale] ?? `units of ${source.scale}`;
  const message = `"${statement.title}" does not say what its amounts are in; it repeats amounts of "${source.title}", so they were taken to be in ${unit} as there.`;
  return { code: "scale-inferred", severity: "info", message, span: place };
}

/** Says of a table that goes on with the one above whose unit it took. */
export function scaleContinued(title: string, scale: number, span: Span): Diagnostic {
  const unit = scaleWords[scale] ?? `units of ${scale}`;
  const message = `"${title}" does not say what its amounts are in; it goes on with the table above it, so they were taken to be in ${unit} as there.`;
  return { code: "scale-inferred", severity: "info", message, span };
}

/** For figures that their places deny to be amounts like those around them. */
export function unitUnsure(rows: readonly StatementRow[], span: Span): Diagnostic {
  const named = namesOf(rows);
  const message = `More places are printed for ${named} than for the amounts around, and nothing says what these figures are in; they were taken in whole units. Check their unit.`;
  return { code: "unit-unsure", severity: "warning", message, span };
}

/** For counts under a caption that may speak of money only. */
export function countScaleUnsure(rows: readonly StatementRow[], span: Span): Diagnostic {
  const scale = rows[0]?.scale ?? 1;
  const unit = scaleWords[scale] ?? `units of ${scale}`;
  const message = `The unit of the table may be meant for its amounts only; the counts of ${namesOf(rows)} were taken to be in ${unit}. Check the counts.`;
  return { code: "count-scale-unsure", severity: "warning", message, span };
}

function namesOf(rows: readonly StatementRow[]): string {
  const named = rows.slice(0, mostNamed).map(({ label }) => `"${label}"`);
  return named.join(", ") + (rows.length > mostNamed ? ` and ${rows.length - mostNamed} more` : "");
}

const scaleWords: Readonly<Record<number, string>> = { 1: "whole units", 1000: "thousands", 1_000_000: "millions" };

export function numberFormatUnsure(cell: Cell, isThousands: boolean): Diagnostic {
  const ofPoint = isThousands ? "thousands set apart by a point" : "places behind a point";
  const read = cell.text.includes(",") ? "places behind a comma" : ofPoint;
  const message = `"${cell.text}" was read as ${read}, and too few figures of the release settle how it prints its numbers. Check the amounts.`;
  return { code: "number-format-unsure", severity: "warning", message, span: cell.span };
}
