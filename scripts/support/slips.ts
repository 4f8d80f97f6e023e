import type { Claim } from "../../src/claims/index.ts";

/** A word or digit of a text, and what stands there by mistake. Both are of one length, or the second is the shorter. */
export interface Slip {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

export interface SlipKind {
  readonly name: string;
  /** The words then mean another figure: to be tied to that one would be right only by chance. */
  readonly changesFormula: boolean;
  readonly slipIn: (characters: string, claim: Claim) => Slip | undefined;
}

export const slipKinds: readonly SlipKind[] = [
  { name: "one digit", changesFormula: false, slipIn: digitSlip },
  { name: "million for billion", changesFormula: false, slipIn: scaleSlip },
  { name: "another period", changesFormula: true, slipIn: periodSlip },
  { name: "another direction", changesFormula: true, slipIn: directionSlip },
];

/** The first digit of a number that is not its only zero: a change there is beyond any rounding. */
function digitSlip(characters: string, { span }: Claim): Slip | undefined {
  for (let at = span.start; at < span.end; at++) {
    const from = characters.charAt(at);
    if (/[1-9]/.test(from)) return { at, from, to: String((Number(from) + 4) % 10 || 5) };
  }
  return undefined;
}

function scaleSlip(characters: string, { span }: Claim): Slip | undefined {
  const found = /\b(million|billion)\b/i.exec(characters.slice(span.start, span.end));
  return found === null
    ? undefined
    : {
        at: span.start + found.index,
        from: found[0],
        to: found[0].toLowerCase() === "million" ? "billion" : "million",
      };
}

// What stands within this many characters before a number, in its sentence, is likely said of it.
const near = 90;

/** The year of the quarter that a level is of, right before or behind it, is the one before. */
function periodSlip(characters: string, { span, binding }: Claim): Slip | undefined {
  if (binding?.formula.kind !== "level" || binding.period.kind !== "duration") return undefined;
  const year = Number(binding.period.end.slice(0, 4));
  const behind =
    characters.slice(span.end, span.end + 60).split(/[.;$(]|, (?:compared|up|down|an?\b)|compared|versus/)[0] ?? "";
  const said = /^ (?:for|in|during) the (?:first|second|third|fourth) quarter of (?:fiscal )?((?:19|20)\d\d)\b/.exec(
    behind,
  );
  if (said?.[1] !== String(year)) return undefined;
  return { at: span.end + said[0].length - 4, from: said[1], to: String(year - 1) };
}

const opposite: Readonly<Record<string, string>> = {
  increased: "decreased",
  decreased: "increased",
  increase: "decrease",
  decrease: "increase",
  higher: "lower ",
  lower: "under",
  up: "dn",
  rose: "fell",
  fell: "rose",
  grew: "fell",
  declined: "advanced",
};

function directionSlip(characters: string, { span, binding }: Claim): Slip | undefined {
  if (binding === undefined || binding.formula.kind === "level" || binding.formula.kind === "ratio") return undefined;
  if (binding.computed.isZero()) return undefined;
  // "Driven by a 3.3% increase": the direction of the number stands behind it.
  if (
    /^ (?:\w+ )?(?:increase|decrease|growth|decline|improvement|higher|lower)\b/.test(
      characters.slice(span.end, span.end + 30),
    )
  )
    return undefined;
  const before = characters.slice(Math.max(0, span.start - near), span.start);
  const sentence = before.slice(Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n")) + 1);
  const words = [...sentence.matchAll(/\b(increased|decreased|increase|decrease|rose|fell|grew|declined)\b/gi)];
  const last = words.at(-1);
  if (last === undefined || /\d/.test(sentence.slice(last.index + last[0].length))) return undefined;
  const to = opposite[last[0].toLowerCase()];
  if (to === undefined) return undefined;
  return { at: span.start - sentence.length + last.index, from: last[0], to };
}
