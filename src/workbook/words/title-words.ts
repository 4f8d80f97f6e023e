/**
 * The measure that a reconciliation leads to, in short: "Reconciliation of Net Income (Loss) to Adjusted EBITDA and Net
 * Cash …" gives "Adjusted EBITDA". Of two sides, the one that is not GAAP's is meant, whichever way the title reads.
 */
export function measureOfTitle(title: string): string {
  const words = title.replace(/\s+/g, " ").trim();
  const body = words
    .replace(/\breconcil(?:iations?|es?|ing)\b(?: tables?| schedules?)?(?: (?:of|from|between|for)\b)?/gi, " ")
    .replace(/\b(?:unaudited|condensed|consolidated)\b/gi, " ")
    .replace(/\s+/g, " ")
    .trim();
  // Which measure it is says more than that it is none of GAAP's, where the title says both.
  const named = body.replace(/\b(?:gaap to )?non-gaap (?:financial )?(?:information|measures?|data)\b/gi, " ").trim();
  const sides = (named === "" ? body : named)
    .split(/ to /i)
    .reverse()
    .map(firstMeasure)
    .filter((side) => side !== "");
  const measure = sides.find((side) => nonGaap.test(side)) ?? sides[0] ?? "";
  return inTitleCase(
    measure.replace(/^\p{Ll}/u, (first) => first.toUpperCase()),
    words,
  );
}

/** The words of a title that tell one table from another. */
export function wordsOfTitle(title: string): string {
  const words = title
    .replace(/^#+|\([^()]*\)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  // A sentence that leads to its table is no title.
  if (/^the following\b/i.test(words)) return "";
  const rest = words
    .replace(/\b(?:unaudited|condensed|consolidated|interim|selected|supplemental|supplementary)\b/gi, " ")
    .replace(/^(?:[\s,.:;–-]|statements? of|schedule of|summary of)+/i, " ")
    .replace(/\s+/g, " ")
    .trim();
  // The end of a title that was broken says nothing: "to 30", "of 2024".
  const saysNothing = rest.split(" ").every((word) => small.test(word) || /^\d{1,4}$/.test(word));
  return saysNothing ? "" : inTitleCase(rest, words);
}

const nonGaap =
  /\b(?:adjusted|non-gaap|ebit\w*|oibda\w*|pro forma|normali[sz]ed|core|free cash|a?ffo|funds from|constant|organic|underlying|excluding|operating earnings)\b/i;

/** Up to where a second measure, a qualification or a bracket begins. */
function firstMeasure(side: string): string {
  const [first = ""] = side.split(/\s*(?:[,;:(]|\b(?:and|including|for the|per (?:diluted|basic|common|share))\b)/i);
  return first.replace(/^(?:gaap|the|its)\s+(?=\S)/i, "").trim();
}

/** Capitals throughout become title case, acronyms apart; a title that has small letters keeps its own. */
function inTitleCase(words: string, title: string): string {
  if (/\p{Ll}/u.test(title)) return words;
  return words
    .split(" ")
    .map((word, at) => {
      if (acronyms.test(word)) return word;
      if (at > 0 && small.test(word)) return word.toLowerCase();
      return word
        .toLowerCase()
        .replace(/(^|-)(\p{Ll})/gu, (_, before: string, first: string) => before + first.toUpperCase());
    })
    .join(" ")
    .replace(/\bNon-Gaap\b/g, "Non-GAAP");
}

const acronyms =
  /^(?:EBIT\w*|OIBDA\w*|GAAP|IFRS|EPS|A?FFO|NOI|NAREIT|RO[A-Z]{1,3}|ARR|ARPU|US|U\.S\.|USD|EUR|GBP|[IVX]+|[A-Z]{1,2}\d+)$/;
const small = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with)$/i;
