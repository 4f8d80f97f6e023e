/** Whether a label promises a line that sums others: "Total assets", "Net cash used in …", "Income before taxes". */
export function namesTotal(label: string): boolean {
  return totalOpening.test(label.trim()) || totalAnywhere.test(label);
}

/** Whether a label says in so many words that the line sums others. */
export function saysTotal(label: string): boolean {
  return /\b(?:sub-?)?totals?\b/i.test(label);
}

/** Whether a balance sheet comes down to what is left of the assets, as British ones do. */
export function namesNetAssets(label: string): boolean {
  return /^(?:total )?net (?:assets|liabilities)\b|\bassets less\b/i.test(label.trim());
}

/** Whether a line is taken off what stands above it although it is printed without a sign. */
export function namesDeduction(label: string): boolean {
  return deduction.test(label.trim());
}

const totalOpening =
  /^(?:(?:sub-?)?total|net (?:cash|income|loss|\(loss\)|earnings|profit|assets|sales|revenues?|increase|decrease|\(decrease\)|change|interest income)|gross (?:profit|margin|loss)|operating (?:income|loss|profit|\(loss\)|earnings)|(?:income|loss|\(loss\)|earnings|profit)\b.*\b(?:before|from|after|for the)\b|(?:adjusted|pro forma|normali[sz]ed|non-gaap|core|underlying)\b|free cash flow|comprehensive (?:income|loss)|funds from operations|profit (?:before|after|for)|(?:basic|diluted)?\s*(?:net )?(?:earnings|income|loss)\b.*\bper\b)/i;

const totalAnywhere =
  /\bebitdax?\b|\bebit\b|\btotal\b|\bat end of\b|\bend of (?:the )?(?:period|year|quarter)\b|\bas adjusted\b/i;

const deduction =
  /^(?:\(?(?:less|deduct|minus)\b|costs?\b|cost of\b|\(?(?:provision|benefit)\b.*\btax|income tax|tax(?:es|ation)?\b|interest expense|interest charges?|.*\bexpenses?$|.*\b(?:allowance|accumulated depreciation|amortization|depreciation|depletion|impairment|impairments|restructuring|research|marketing|administrative|dividends?)\b)/i;
