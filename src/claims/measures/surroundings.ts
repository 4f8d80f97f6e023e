import type { Word } from "./words.ts";
import { roleOf } from "./measure-key.ts";

/**
 * Whether a measure is named without words that narrow it down. "Licensing revenue", "revenue from services" and
 * "revenue in Europe" are other measures than revenue, and bind to nothing unless the release states them.
 */
export function standsAlone(words: readonly Word[], from: number, to: number, context: Surroundings): boolean {
  return isFreeBefore(words, from, context) && isFreeAfter(words, to, context);
}

export interface Surroundings {
  readonly sentence: string;
  /** Is a stretch a time or an amount, and so no part of a name? */
  readonly isTimeOrAmount: (start: number, end: number) => boolean;
  /** Is a word part of the name of the company that reports? */
  readonly isCompany: (word: string) => boolean;
  /** Does a stretch belong to the name of a part of the company? */
  readonly isPart: (start: number, end: number) => boolean;
}

function isFreeBefore(
  words: readonly Word[],
  from: number,
  { sentence, isTimeOrAmount, isCompany, isPart }: Surroundings,
): boolean {
  for (let at = from - 1; at >= 0; at--) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined || next === undefined) return true;
    if (isTimeOrAmount(word.start, word.end) || isPart(word.start, word.end)) return true;
    // "Azure 365 revenue", "platform (PaaS) revenue": a number or an aside that belongs to a name.
    if (/^[\d)]/.test(word.printed)) return false;
    if (!/^[a-z]/.test(word.printed)) return true;
    if (/[^\s®™©*†-]/.test(sentence.slice(word.end, next.start))) return true;
    const plain = word.printed.replace(/['’]s?$/, "");
    if (opens.has(plain) || owners.has(plain) || isCompany(plain)) return true;
    if (plain.endsWith("ly") || isParticiple(plain)) return true;
    if (roleOf(word.folded) === "own" && !adjectives.has(plain) && !adjectives.has(word.folded)) return false;
  }
  return true;
}

function isFreeAfter(
  words: readonly Word[],
  to: number,
  { sentence, isTimeOrAmount, isCompany, isPart }: Surroundings,
): boolean {
  const [word, next, third] = [words[to], words[to + 1], words[to + 2]];
  const last = words[to - 1];
  if (word === undefined || last === undefined || /\S/.test(sentence.slice(last.end, word.start))) return true;
  if (word.printed === "as" && third?.printed.startsWith("percent") === true) return true;
  if (heads.has(word.printed)) return false;
  if (!narrowing.has(word.printed) || next === undefined) return true;
  if (/^[\d(]/.test(next.printed) || /[$£€]/.test(sentence.slice(word.end, next.end))) return true;
  if (words.slice(to + 1, to + 4).some((each) => isTimeOrAmount(each.start, each.end) || isPart(each.start, each.end)))
    return true;
  if (word.printed === "attributable" && words.slice(to + 2, to + 6).some((each) => isPart(each.start, each.end)))
    return true;
  if (word.printed === "of") return amountWords.has(next.printed) || next.printed.endsWith("ly");
  if (articles.has(next.printed)) return third !== undefined && (wholes.has(third.printed) || isCompany(third.printed));
  return wholes.has(next.printed) || isCompany(next.printed);
}

function isParticiple(printed: string): boolean {
  return (
    printed.endsWith("ed") &&
    ![
      "combined",
      "expected",
      "projected",
      "deferred",
      "related",
      "unearned",
      "managed",
      "owned",
      "leased",
      "estimated",
      "licensed",
      "annualized",
      "targeted",
    ].includes(printed)
  );
}

/** After these a noun phrase begins anew. */
const opens: ReadonlySet<string> = new Set(
  (
    "of in for with to from by on at versus vs than over and or but as while was were is are be been had has have that which our its their his the a an this these those " +
    "including excluding excludes excluded included reporting delivering generating producing posting achieving driving showing recording representing reflecting resulting totaling bringing yielding marking growing raising increasing decreasing improving reducing lifting pushing taking making driving delivered generated grew drove saw had produced made built held kept lost earned won sees report deliver deliver generate include includes reports delivers " +
    "also again now still then both million billion thousand percent into between against through during where whose when if we it they he company us"
  ).split(" "),
);

/** Words that say how a measure did, not which measure it is. */
const adjectives: ReadonlySet<string> = new Set(
  (
    "record strong solid positive negative higher lower increased decreased quarterly overall company consolidated total gaap reported strongest highest best robust healthy improved significant " +
    "net-net unaudited actual firm group comparable-period current full-year double-digit noncash cash-based year quarter second first third fourth fiscal prior previous last same our sequential"
  ).split(" "),
);

const owners: ReadonlySet<string> = new Set([
  "company",
  "quarter",
  "year",
  "firm",
  "group",
  "corporation",
  "period",
  "last",
]);
const narrowing: ReadonlySet<string> = new Set([
  "from",
  "in",
  "at",
  "for",
  "of",
  "within",
  "across",
  "by",
  "on",
  "attributable",
  "related",
  "associated",
  "derived",
  "excluding",
  "before",
  "exclusive",
  "per",
  "net",
]);
const articles: ReadonlySet<string> = new Set(["the", "a", "an", "our", "its", "this"]);
const wholes: ReadonlySet<string> = new Set([
  "company",
  "quarter",
  "year",
  "period",
  "group",
  "first",
  "second",
  "third",
  "fourth",
  "three",
  "six",
  "nine",
  "twelve",
  "same",
  "prior",
  "previous",
  "full",
  "fiscal",
  "current",
  "comparable",
  "corresponding",
  "half",
  "firm",
  "corporation",
  "amount",
  "range",
  "month",
  "months",
  "preceding",
  "gaap",
  "generally",
  "nongaap",
  "both",
  "each",
  "all",
]);
const amountWords: ReadonlySet<string> = new Set([
  "about",
  "over",
  "more",
  "less",
  "up",
  "negative",
  "nearly",
  "almost",
  "around",
]);
/** A noun right after makes the measure a part of another one: "revenue growth" is none, "revenue per user" is. */
const heads: ReadonlySet<string> = new Set([
  "per",
  "synergies",
  "recognition",
  "guidance",
  "backlog",
  "run",
  "rate",
  "mix",
  "bookings",
  "multiple",
  "yield",
  "ratio",
  "target",
  "targets",
  "margin",
  "margins",
  "equivalents",
  "collateral",
  "collected",
  "received",
  "dividend",
  "dividends",
  "impairment",
  "impairments",
  "flow",
  "flows",
  "base",
  "pool",
  "charge",
  "charges",
  "payments",
  "product",
  "products",
  "stream",
  "streams",
  "segment",
  "segments",
  "business",
  "businesses",
  "items",
  "return",
  "returns",
  "taxes",
]);
