import { isGlue } from "../cues/index.ts";
import type { CueKind } from "../cues/index.ts";
import type { MeasureMention } from "../measures/index.ts";
import type { Piece } from "./pieces.ts";
import type { Place } from "./place.ts";
import { isRightOf } from "./segments.ts";
import type { Segment } from "./segments.ts";
import type { Scene } from "./types.ts";

/** What an amount is an amount of, as the words say; several where they are added up. */
export interface NamedMeasures {
  readonly measures: readonly MeasureMention[];
  /** False where the words would be the same for a part of the measure: "$2 million in revenue". */
  readonly isSure: boolean;
}

const none: NamedMeasures = { measures: [], isSure: false };

/** The measure of an amount: what names it right behind it, or what stands before it with nothing else between. */
export function measuresFor(place: Place, scene: Scene): NamedMeasures {
  const { clause, segments, segment: at, piece: index } = place;
  const segment = segments[at];
  if (segment === undefined) return none;
  const { pieces, isApart } = segment;
  const left = leftMeasures(place, scene);
  const right = rightMeasure(pieces, index, clause.text);
  if (right !== undefined)
    return {
      measures: [withBasisOf(right.measure, left[0], pieces, index, clause.text)],
      isSure: right.isSure && !isApart,
    };
  return { measures: left, isSure: !isApart };
}

function leftMeasures({ clause, segments, segment: at, piece: index }: Place, scene: Scene): readonly MeasureMention[] {
  const { pieces = [], isApart = false } = segments[at] ?? {};
  const { text } = clause;
  if (isSecondLevel(pieces, index, text)) return [];
  const before = segments.slice(isApart ? beginningOf(segments, at) : 0, at).flatMap((segment) => segment.pieces);
  const path = [...before, ...pieces.slice(0, index + 1)];
  const owned = ownedIn(path, text);
  const last = lastIndex(path, (piece) => piece.kind === "measure" && !owned.has(piece));
  if (last < 0) {
    const from = clause.asideAt ?? 0;
    return scene.subject !== undefined && !isApart && isJoined(text, from, path) ? [scene.subject] : [];
  }
  if (before.slice(last).some((piece) => piece.kind === "cue" && parts(piece.cue.kind))) return [];
  const subject = path[last];
  const next = path[last + 1];
  if (subject?.kind !== "measure" || next === undefined || !isJoined(text, subject.end, path.slice(last + 1)))
    return [];
  if (isObject(subject.measure, text)) return [];
  return listEndingAt(path, last, text);
}

/** Where what a sentence set apart begins: "as a result of strong demand, revenue was …, up …". */
function beginningOf(segments: readonly Segment[], at: number): number {
  let from = at;
  while (from > 0 && segments[from]?.pieces[0]?.kind !== "measure" && segments[from - 1]?.isApart === true) {
    const [first] = segments[from]?.pieces ?? [];
    if (first?.kind === "cue" && parts(first.cue.kind)) break;
    from--;
  }
  return from;
}

/** "$0.5 million of net income", "a 3.3% increase in rental income". */
function rightMeasure(
  pieces: readonly Piece[],
  index: number,
  text: string,
): { readonly measure: MeasureMention; readonly isSure: boolean } | undefined {
  const [own, next, third] = pieces.slice(index, index + 3);
  if (own?.kind !== "amount" || next === undefined) return undefined;
  if (next.kind === "measure" && isRightOf(own, next, text)) {
    const { measure } = next;
    const isCurrency = own.amount.unit === "currency" && own.amount.scale > 1;
    if (isPayment(measure, text, own.start) || (isCurrency && measure.key.core.includes("pershare"))) return undefined;
    return { measure, isSure: !text.slice(own.end, own.end + 4).startsWith(" in ") };
  }
  if (next.kind !== "cue" || !isDirection(next.cue.kind) || third?.kind !== "measure") return undefined;
  const isBeside =
    /^ (?:\w+ )?$/.test(text.slice(own.end, next.start)) &&
    /^ (?:in|of) (?:(?:our|its|the|total) )?$/.test(text.slice(next.end, third.start));
  return isBeside ? { measure: third.measure, isSure: true } : undefined;
}

/** "Core net income was $11.2 million, or $0.24 diluted earnings per share": these are core earnings too. */
function withBasisOf(
  right: MeasureMention,
  left: MeasureMention | undefined,
  pieces: readonly Piece[],
  index: number,
  text: string,
): MeasureMention {
  const [before, own] = [pieces[index - 1], pieces[index]];
  const isOther = before?.kind === "amount" && own !== undefined && /^,? or $/.test(text.slice(before.end, own.start));
  if (!isOther || left === undefined || right.key.basis !== "" || !right.key.core.includes("pershare")) return right;
  return {
    ...right,
    isLoss: left.isLoss || right.isLoss,
    isWhole: left.isWhole && right.isWhole,
    key: { ...right.key, basis: left.key.basis },
  };
}

/** Measures that name the amount before them, and are no subject of those that follow. */
function ownedIn(path: readonly Piece[], text: string): ReadonlySet<Piece> {
  const owned = new Set<Piece>();
  for (const [at, piece] of path.entries()) {
    const before = path
      .slice(0, at)
      .reverse()
      .find((each) => each.kind === "amount" || each.kind === "measure");
    if (piece.kind !== "measure" || before?.kind !== "amount") continue;
    const gap = text.slice(before.end, piece.start);
    // "$3.4 million and a decrease in tax expense": what rose or fell is said anew.
    if (path.slice(path.indexOf(before), at).some((each) => each.kind === "cue" && isDirection(each.cue.kind)))
      continue;
    if (
      isRightOf(before, piece, text) ||
      (gap.length <= 40 && !/[,;]/.test(gap) && / (?:of|in|for) (?:\w+ ){0,2}$/.test(gap))
    )
      owned.add(piece);
  }
  return owned;
}

/** "We will pay $4 million in cash": how it is paid, not what there is. */
function isPayment({ key }: MeasureMention, text: string, at: number): boolean {
  return (
    key.core === "cash" &&
    !/\b(?:with|had|have|has|holds?|held)(?: (?:\w+ly|about|over|more than|almost|record|us))* $/i.test(
      text.slice(Math.max(0, at - 40), at),
    )
  );
}

/** "Provisions held against inventories were …", "differences in interest expense of": the measure stands in what is said of something else. */
function isObject({ start, end }: MeasureMention, text: string): boolean {
  const found = /\b(\w[\w-]{0,20}) (of|in|on|against|to|from|for|with|by|at) (?:(?:the|our|its|total|net) ){0,3}$/.exec(
    text.slice(Math.max(0, start - 60), start),
  );
  const [, before, preposition = ""] = found ?? [];
  if (before === undefined || isGlue(before)) return false;
  if (preposition === "against") return true;
  if (carries.test(before)) return false;
  return /^(?:in|for)$/.test(preposition) || !/^ ?(?:of|at) /.test(text.slice(end, end + 4));
}

// Words that carry what they say over to the measure behind their preposition: "the increase in revenue was".
const carries =
  /^(?:increas|decreas|grow|declin|improve|reduc|chang|compar|result|record|report|perform|fiscal|\d)|(?:ed|ing|ly|driven|given|shown)$/i;

/**
 * "Cash of $5 million with $2 million available", "$3 million of interest and $2 million of rent": a measure has one
 * amount, and a second one of the same unit names something else unless "or" or "to" stands before it.
 */
function isSecondLevel(pieces: readonly Piece[], index: number, text: string): boolean {
  const own = pieces[index];
  if (own?.kind !== "amount") return false;
  const from = lastIndex(pieces.slice(0, index), (piece) => piece.kind === "cue") + 1;
  const others = pieces.slice(from, index).filter((piece) => piece.kind === "amount");
  const last = others.at(-1);
  if (directionBehind(pieces, index, text) !== undefined) return false;
  if (last === undefined || /\bor\b/.test(text.slice(last.end, own.start))) return false;
  return others.some((piece) => piece.amount.unit === own.amount.unit);
}

/** "$2 million higher", "5% below": the direction that stands right behind an amount. */
export function directionBehind(
  pieces: readonly Piece[],
  index: number,
  text: string,
): Extract<Piece, { kind: "cue" }> | undefined {
  const [own, next] = pieces.slice(index, index + 2);
  return own !== undefined &&
    next?.kind === "cue" &&
    isDirection(next.cue.kind) &&
    /^,? (?:\w+ )?$/.test(text.slice(own.end, next.start))
    ? next
    : undefined;
}

/** "Cash, cash equivalents and investments of": measures with nothing but "and" between them are named together. */
function listEndingAt(path: readonly Piece[], last: number, text: string): readonly MeasureMention[] {
  const measures: MeasureMention[] = [];
  for (let at = last; at >= 0; at--) {
    const piece = path[at];
    if (piece?.kind !== "measure") break;
    const next = path[at + 1];
    if (measures.length > 0 && (next === undefined || !/^,? ?(?:and |plus )?$/.test(text.slice(piece.end, next.start))))
      break;
    measures.unshift(piece.measure);
  }
  return measures;
}

/** Whether only words that change nothing stand between pieces. */
export function isJoined(text: string, from: number, pieces: readonly Piece[]): boolean {
  let at = from;
  for (const piece of pieces) {
    if (piece.start > at && !isGlue(text.slice(at, piece.start))) return false;
    at = Math.max(at, piece.end);
  }
  return true;
}

export function isDirection(kind: CueKind): boolean {
  return kind === "up" || kind === "down" || kind === "better" || kind === "worse" || kind === "change";
}

export function lastIndex(pieces: readonly Piece[], isWanted: (piece: Piece) => boolean): number {
  let at = pieces.length - 1;
  while (at >= 0 && !pieces.slice(at, at + 1).some(isWanted)) at--;
  return at;
}

function parts(kind: CueKind): boolean {
  return kind === "include" || kind === "cause";
}
