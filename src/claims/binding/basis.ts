import { isGlue } from "../cues/index.ts";
import type { CueKind } from "../cues/index.ts";
import type { MeasureMention } from "../measures/index.ts";
import type { Place } from "./place.ts";

/**
 * What is left out of what an amount states, as its words say; `undefined` where nothing is: "excluding these items,
 * expenses were …", "up 5% in constant currency". What is named right after "excluding" is the item itself, and whole.
 */
export function leftOutOf(measure: MeasureMention, { clause, amount }: Place): string | undefined {
  const hasBasis = measure.key.basis !== "";
  const { pieces, text } = clause;
  const measures = pieces.flatMap((piece) => (piece.kind === "measure" ? [piece.measure] : []));
  const amounts = pieces.flatMap((piece) => (piece.kind === "amount" ? [piece.amount] : []));
  const cue = pieces.find((piece) => {
    if (piece.kind !== "cue" || piece.cue.kind !== "exclude") return false;
    // "Net investment income of $41 million, before tax": only what is left after tax is another before it.
    const isPretax =
      /^before$/i.test(text.slice(piece.start, piece.end)) &&
      /^ (?:income )?tax/i.test(text.slice(piece.end, piece.end + 12));
    if (isPretax && !isAfterTax(measure)) return false;
    // A measure with a basis of its own says what it leaves out; at which rates it was converted it does not.
    if (hasBasis && !/currenc|exchange|dollar|neutral|organic|like|store/i.test(text.slice(piece.start, piece.end)))
      return false;
    const item = measures.find(({ start }) => start >= piece.end && isGlue(text.slice(piece.end, start)));
    if (item === measure) return false;
    if (amount.at > piece.start) {
      // Before any measure it holds for the whole sentence; behind one, for that one.
      const isOpening = !measures.some(({ end }) => end <= piece.start);
      return isOpening || measure.end <= piece.start;
    }
    // What explains a change has its own exclusions: "up $49 million due to higher margins before catastrophes".
    if (
      pieces.some(
        (each) => each.kind === "cue" && explains(each.cue.kind) && each.start > amount.at && each.end <= piece.start,
      )
    )
      return false;
    const before = amounts.filter(({ at }) => at < piece.start);
    const last = before.at(-1);
    if (
      last === undefined ||
      measures.some(({ start }) => start > last.at && start < piece.start && start !== measure.start)
    )
      return false;
    return last === amount || /^,? or /.test(text.slice(amount.at + amount.quote.length, last.at));
  });
  if (cue === undefined) return undefined;
  const until = amounts.find(({ at }) => at >= cue.end)?.at ?? text.length;
  return text.slice(cue.end, Math.min(until, cue.end + longestItem)).split(/[,;]/)[0] ?? "";
}

function explains(kind: CueKind): boolean {
  return kind === "cause" || kind === "include";
}

const longestItem = 80;

function isAfterTax({ key }: MeasureMention): boolean {
  return /^(?:net income|income(?: pershare)?|comprehensive income)\b/.test(key.core);
}
