import type { CueKind } from "../cues/index.ts";
import type { MeasureMention } from "../measures/index.ts";
import type { PeriodMention } from "../periods/index.ts";
import type { Clause, Piece } from "./pieces.ts";

/** A part of a sentence that speaks of one measure in one period: "$42.6 million", then "compared to … last year". */
export interface Segment {
  /** Of what the sentence is about, or of what that is compared with. */
  readonly side: "now" | "before";
  /** Parts of what was said, reasons for it: nothing is inherited from what stands before. */
  readonly isApart: boolean;
  readonly pieces: readonly Piece[];
}

/** Cuts a clause where what is spoken of changes: at comparisons, at a new measure, at another direction. */
export function segmentsOf({ pieces, text }: Clause): Segment[] {
  const segments: { side: Segment["side"]; isApart: boolean; pieces: Piece[] }[] = [];
  let current: { side: Segment["side"]; isApart: boolean; pieces: Piece[] } = {
    side: "now",
    isApart: false,
    pieces: [],
  };
  const begin = (side: Segment["side"], isApart = false) => {
    if (current.pieces.length > 0) segments.push(current);
    current = { side, isApart, pieces: [] };
  };
  const has = (...kinds: readonly Piece["kind"][]) => current.pieces.some(({ kind }) => kinds.includes(kind));
  for (const [at, piece] of pieces.entries()) {
    switch (piece.kind) {
      case "amount": {
        // "up $1 million from the fourth quarter and $2 million from the first": the change is said once for both.
        const said = segments.at(-1)?.pieces.find(isDirected);
        const isAgain =
          current.side === "before" &&
          has("period") &&
          !has("amount") &&
          /^,? and $/.test(text.slice(pieces[at - 1]?.end, piece.start));
        if (isAgain && said !== undefined) {
          begin("now", current.isApart);
          current.pieces.push({ ...said, start: piece.start, end: piece.start });
        } else if (isSecond(pieces, at, text, current.side)) begin("before", current.isApart);
        break;
      }
      case "period":
      case "whole":
        break;
      case "measure":
        // "$0.5 million of net income and …": what names the amount before it belongs with it.
        if (isClosed(current, piece, text)) begin("now", current.isApart);
        else if (has("amount") && !isRightOf(pieces[at - 1], piece, text) && !isGrown(pieces, at, text))
          begin("now", current.isApart);
        break;
      case "cue":
        if (!isBehind(piece, pieces[at - 1], text)) cutAt(piece.cue.kind, begin, has, current);
        break;
    }
    current.pieces.push(piece);
    // "$11 million below the first quarter of 2019": what it is held against follows without another word.
    const isAgainst = piece.kind === "cue" && /^(?:above|below)$/i.test(text.slice(piece.start, piece.end));
    if (isAgainst && pieces[at + 1]?.kind === "period") begin("before", current.isApart);
  }
  begin("now");
  return segments;
}

function cutAt(
  kind: CueKind,
  begin: (side: Segment["side"], isApart?: boolean) => void,
  has: (...kinds: readonly Piece["kind"][]) => boolean,
  { side, isApart }: Segment,
): void {
  switch (kind) {
    case "compare":
      begin("before", isApart);
      return;
    case "up":
    case "down":
    case "better":
    case "worse":
    case "change":
      // "from the fourth quarter and an improvement of …": the comparison is over.
      if (has("amount") || (side === "before" && has("period"))) begin("now", isApart);
      return;
    case "to":
      // "from $5 to $6": the second is what it came to.
      if (side === "before" && has("amount", "period")) begin("now", isApart);
      return;
    case "include":
    case "cause":
      begin("now", true);
      return;
    case "exclude":
      return;
  }
}

/** "…, up 34% from the first quarter of 2019, representing a margin of": after its period and a comma a comparison is over. */
function isClosed({ side, pieces }: Segment, piece: Piece, text: string): boolean {
  const last = pieces.at(-1);
  return side === "before" && last?.kind === "period" && text.slice(last.end, piece.start).includes(",");
}

/** "compared with $9 million for the fourth quarter and $8 million, or $0.10 per share, for the first": another comparison. */
function isSecond(pieces: readonly Piece[], at: number, text: string, side: Segment["side"]): boolean {
  const [before, own] = [pieces[at - 1], pieces[at]];
  return (
    side === "before" &&
    before?.kind === "period" &&
    own !== undefined &&
    /^,? and $/.test(text.slice(before.end, own.start))
  );
}

function isDirected(piece: Piece): boolean {
  return piece.kind === "cue" && (piece.cue.kind === "up" || piece.cue.kind === "down" || piece.cue.kind === "better");
}

/** "An 8.7% increase", "$1.4 million higher": the direction of the amount before it. */
function isBehind(piece: Piece, before: Piece | undefined, text: string): boolean {
  if (before?.kind !== "amount" || !/^ (?:\w+ )?$/.test(text.slice(before.end, piece.start))) return false;
  return /^(?:increase|decrease|higher|lower|improvement|decline|growth|reduction|gain|drop|change|more|less|better|worse|above|below)$/i.test(
    text.slice(piece.start, piece.end),
  );
}

/** "A 3.3% increase in rental income": what rose by the amount before it. */
function isGrown(pieces: readonly Piece[], at: number, text: string): boolean {
  const [amount, cue, measure] = pieces.slice(Math.max(0, at - 2), at + 1);
  return (
    cue?.kind === "cue" &&
    measure !== undefined &&
    isBehind(cue, amount, text) &&
    /^ (?:in|of) (?:(?:our|its|the|total) )?$/.test(text.slice(cue.end, measure.start))
  );
}

/** Does a measure name the amount right before it: "$0.5 million of net income"? */
export function isRightOf(before: Piece | undefined, piece: Piece, text: string): boolean {
  if (before?.kind !== "amount" || piece.kind !== "measure") return false;
  return (
    /^ (?:(?:of|in) )?(?:(?:its|our|the|total|net|record|negative|quarterly|consolidated) )*$/.test(
      text.slice(before.end, piece.start),
    ) || /^ ?$/.test(text.slice(before.end, piece.start))
  );
}

export function measureOf(segment: Segment): MeasureMention | undefined {
  const found = segment.pieces.find(({ kind }) => kind === "measure");
  return found?.kind === "measure" ? found.measure : undefined;
}

export function periodsOf(segment: Segment): readonly PeriodMention[] {
  return segment.pieces.flatMap((piece) => (piece.kind === "period" ? [piece.period] : []));
}
