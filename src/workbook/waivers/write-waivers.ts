import { lineAt } from "../../source/index.ts";
import type { Book } from "../book.ts";
import type { Grid } from "../grid/index.ts";
import { sourceTip } from "../source-tip.ts";
import * as styles from "../styles.ts";

const states = {
  applies: "waived",
  lapsed: "lapsed: the numbers have changed since",
  gone: "gone: there is no such finding any more",
} as const;

/** Where the parts of a waiver go, in the columns of the sheet that it stands on. */
export interface WaiverColumns {
  readonly code: number;
  readonly words: number;
  readonly reason: number;
  readonly by: number;
  readonly on: number;
  readonly source: number;
}

/** The findings that a person waived, with the reason: below the checks, from a row on. */
export function writeWaivers(grid: Grid, book: Book, from: number, columns: WaiverColumns): void {
  const { waivers } = book.release.review;
  if (waivers.length === 0) return;
  grid.text(from, columns.code, "Waivers", styles.company);
  grid.text(
    from + 1,
    columns.code,
    "Findings that a person decided to let stand. A waiver lapses when the words or the numbers of its finding change.",
    styles.subtitle,
  );
  const head = from + 2;
  const last = Math.max(...Object.values<number>({ ...columns }));
  grid.formats.lay(head, 1, head, last, { ...styles.columnHead, bottom: "single" });
  const heads = { code: "Finding", words: "Words", reason: "Reason", by: "By", on: "On", source: "Source" };
  for (const [key, column] of Object.entries(columns) as [keyof WaiverColumns, number][])
    grid.text(head, column, heads[key]);
  for (const [at, { waiver, state, start }] of waivers.entries()) {
    const row = head + 1 + at;
    grid.formats.lay(row, 1, row, last, { vertical: "top" });
    grid.text(row, columns.code, `${waiver.code}: ${states[state]}`, {
      wrap: true,
      ...(state === "applies" ? {} : { color: styles.colors.caution }),
    });
    grid.text(row, columns.words, waiver.words, { wrap: true, color: styles.colors.muted });
    grid.text(row, columns.reason, waiver.reason, { wrap: true });
    grid.text(row, columns.by, waiver.by);
    grid.date(row, columns.on, waiver.on, { align: "left", numberFormat: "d mmm yyyy" });
    if (start === undefined) continue;
    const line = lineAt(book.release.text, start);
    grid.linked(row, columns.source, `L${line}`, book.source.lineAt(line), sourceTip(book, line), styles.sourceLink);
  }
}
