/** A longer label is a sentence, and names no concept. */
const longestLabel = 300;

// Asides that say which of several measures is meant; any other aside is a sign, a unit or an explanation.
const telling =
  /^(?:fully )?(?:basic|diluted|basic (?:and|&) diluted|assuming dilution|net|gaap|non-?gaap|adjusted|as reported|unaudited pro forma|pro forma)$/;

// What a line is called when it is positive or negative: "Operating profit", "Operating loss", "Operating earnings".
const results: ReadonlySet<string> = new Set(["income", "incomes", "loss", "earnings", "earning", "profit", "profits"]);
const articles: ReadonlySet<string> = new Set(["the", "a", "an", "our", "its"]);

/**
 * The words by which a label is looked up: lower case, singular, one word for every kind of result, signs and
 * explanations in brackets taken out. "Net (loss) earnings" and "NET INCOME" have the same words.
 */
export function labelWords(label: string): string[] {
  if (label.length > longestLabel) return [];
  const words = label
    .toLowerCase()
    .replace(/[’‘']/g, "")
    .replace(/\(([^()]*)\)/g, (_, aside: string) => (telling.test(aside.trim()) ? ` ${aside} ` : " "))
    .replace(/[–—:;,/*†‡"“”()|]/g, " ")
    .replace(/&/g, " and ")
    .replace(/\bnon[- ]/g, "non")
    .replace(/\b(?:u\.s\. |us )?gaap\b/g, "gaap")
    .replace(/-/g, " ")
    .replace(/%/g, " percent ")
    .split(/\s+/)
    .filter((word) => word !== "" && !articles.has(word))
    .map(foldWord);
  return words.filter((word, at) => word !== words[at - 1] && !(at === 0 && word === "gaap"));
}

/** "revenues" is "revenue", "liabilities" is "liability", "loss" is "income". "Losses" of an insurer stay what they are. */
export function foldWord(word: string): string {
  if (results.has(word)) return "income";
  if (word === "taxes") return "tax";
  if (word.length < 4 || word === "losses" || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}
