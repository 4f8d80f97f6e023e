import type { Block, GridRow, Heading, Note, RuleRow, Table } from "../blocks/index.ts";
import type { Span } from "../source/index.ts";
import { isOnlyTime } from "./calendar.ts";
import { announces } from "./caption.ts";
import { kindOfTitle } from "./titles.ts";

/** A statement's lines before anything in them is read: what stands above, what stands within, what explains it. */
export interface Draft {
  readonly above: readonly Heading[];
  readonly entries: readonly Entry[];
  readonly notes: readonly Note[];
  /** For a memo table: the index of the draft that it belongs to. */
  readonly memoOf: { readonly draft: number; readonly mark: string | undefined; readonly title: string } | undefined;
}

/** A line within a statement; a heading may stand between two runs of rows. */
export type Entry = GridRow | RuleRow | Heading;

interface OpenDraft {
  above: Heading[];
  entries: Entry[];
  notes: Note[];
  memoOf: Draft["memoOf"];
}

/** Gathers the blocks of a release into drafts: tables that go on after a section heading are one statement. */
export function gatherDrafts(blocks: readonly Block[]): Draft[] {
  const drafts: OpenDraft[] = [];
  let headings: Heading[] = [];
  let note: Note | undefined;
  let isOpen = false;

  for (const block of blocks) {
    switch (block.kind) {
      case "heading":
        headings.push(block);
        continue;
      case "rule":
        continue;
      case "note":
        if (note !== undefined) drafts.at(-1)?.notes.push(note);
        note = block;
        headings = [];
        continue;
      case "paragraph":
        if (note !== undefined) drafts.at(-1)?.notes.push(note);
        note = undefined;
        headings = [];
        isOpen = false;
        continue;
      case "table": {
        const memoOf = memoIntroducedBy(note, headings, drafts);
        if (note !== undefined) drafts.at(-1)?.notes.push(note);
        if (memoOf !== undefined) {
          drafts.push({
            above: headings.filter((each) => kindOfTitle(each.text) !== "memo"),
            entries: [...block.rows],
            notes: [],
            memoOf,
          });
        } else if (isOpen && note === undefined && !announces(headings) && !beginsWithTime(block)) {
          drafts.at(-1)?.entries.push(...headings, ...block.rows);
        } else {
          drafts.push({ above: headings, entries: [...block.rows], notes: [], memoOf: undefined });
        }
        isOpen = true;
        note = undefined;
        headings = [];
      }
    }
  }
  if (note !== undefined) drafts.at(-1)?.notes.push(note);
  return drafts;
}

/** The span from a draft's first line to its last. */
export function spanOfDraft(draft: Draft): Span {
  const spans = draft.entries.map((entry) => entry.span);
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** "(a) Includes the following amounts:" and "Supplemental disclosure of cash flow information:" open a memo table. */
function memoIntroducedBy(
  note: Note | undefined,
  headings: readonly Heading[],
  drafts: readonly OpenDraft[],
): Draft["memoOf"] {
  const parent = lastParent(drafts);
  if (parent === undefined) return undefined;
  if (note !== undefined && headings.length === 0) {
    return { draft: parent, mark: note.mark, title: note.text.replace(/:$/, "") };
  }
  const title = headings.filter((heading) => kindOfTitle(heading.text) === "memo").at(-1);
  if (note !== undefined || title === undefined || announcesAnother(headings)) return undefined;
  return { draft: parent, mark: undefined, title: title.text.replace(/:$/, "") };
}

function lastParent(drafts: readonly OpenDraft[]): number | undefined {
  const last = drafts.at(-1);
  return last === undefined ? undefined : (last.memoOf?.draft ?? drafts.length - 1);
}

function announcesAnother(headings: readonly Heading[]): boolean {
  return headings.some(({ text }) => {
    const kind = kindOfTitle(text);
    return (kind !== undefined && kind !== "memo") || isOnlyTime(text);
  });
}

/** A table whose first row dates its columns is a table of its own. */
function beginsWithTime(table: Table): boolean {
  const first = table.rows.find((row) => row.kind === "cells");
  return first !== undefined && first.cells.length > 0 && first.cells.every((cell) => isOnlyTime(cell.text));
}
