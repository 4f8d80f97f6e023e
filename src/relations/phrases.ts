/**
 * Puts the wordings that issuers use for one thing into one wording, so that labels can be compared word by word.
 * Tails that describe and do not name ("net of allowance of $711", "$0.001 par value …") come off.
 */
export function rewritePhrases(label: string): string {
  let text = label
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll(/['`]/g, "")
    .replaceAll(/[‐‑–—]/g, "-");
  text = text.replace(descriptiveTail, "");
  for (const [pattern, wording] of phrases) text = text.replaceAll(pattern, ` ${wording} `);
  return text;
}

// What follows says how the amount was measured, or how many shares there are; it never names the line.
const descriptiveTail =
  /[,;:(-]?\s*(?:(?:net|less) (?:of )?(?:accumulated|allowances?|reserves?|current maturities of)\b|\$?\s*[\d.]+ par value|no par value|par value|as reported for\b|as previously reported\b|as reported\b).*$/;

const result = String.raw`(?:income|loss|earnings|profit)`;

const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bper\s+(?:(?:common|ordinary|diluted|basic|equivalent|class [a-z])\s+)*(?:shares?|units?|ads)\b/g, "pershare"],
  [
    /\b(?:net\s+)?\(?(?:earnings|income|loss|profit)\)?[\s/]+(?:\(?(?:loss|income|earnings)\)?\s+)?pershare\b/g,
    "pershare",
  ],
  [/\beps\b/g, "pershare"],
  [
    /\b(?:stock|shares?|equity|unit)(?:-|\s+)(?:based\s+)?(?:employee\s+)?(?:compensation|payments?|awards?)(?:\s+(?:expenses?|charges?|costs?|awards?))?\b/g,
    "sharebasedcompensation",
  ],
  [/\bnon-?\s?cash\b/g, "noncash"],
  [/\bnon-?\s?operating\b/g, "nonoperating"],
  [/\bnon-?\s?gaap\b/g, "nongaap"],
  [/\bnon-?\s?current\b/g, "noncurrent"],
  [/\bnon-?\s?controlling\b/g, "noncontrolling"],
  [/\bpro-?\s?forma\b/g, "proforma"],
  [/\blong-?\s?term\b/g, "long term"],
  [/\bcash\s+flows?\b/g, "cash"],
  [/\bcosts?\s+of\b/g, "costof"],
  [
    /\(?\b(?:provision|benefit|expense|credit)\)?\s+(?:\((?:provision|benefit|expense|credit)\)\s+)?(?:for|from)\s+income\s+tax(?:es|ation)?\b/g,
    "incometax",
  ],
  [/\bincome\s+tax(?:es|ation)?(?:\s+\(?(?:provision|benefit|expense|credit)\)?)*(?![a-z])/g, "incometax"],
  [new RegExp(String.raw`\bnet\s+\(?${result}\)?(?:\s*/?\s*\(?${result}\)?)?(?![a-z])`, "g"), "netresult"],
  [new RegExp(String.raw`\b${result}\s+(?:for|of) the (?:period|year|quarter)\b`, "g"), "netresult"],
  [
    /\b(?:sales?|disposals?|dispositions?|retirements?)\s+(?:or\s+(?:disposals?|retirements?)\s+)?of\s+(?:(?:fixed|long-lived|other|capital)\s+)?(?:property(?:,\s+plant)?,?(?:\s+and\s+equipment)?|equipment|assets)\b/g,
    "disposal ofassets",
  ],
  [/\b(?:bad\s+debts?|(?:doubtful|uncollectible)\s+(?:accounts?|receivables?)|credit\s+losses)\b/g, "doubtful"],
  [/\bproperty(?:,\s+plant)?,?\s+(?:and|&)\s+equipment\b/g, "property"],
  [/\b(?:share|stock)(?:holders?|owners?)\b/g, "stockholder"],
  [/\btrade\s+(?:accounts?\s+)?receivables?\b/g, "accounts receivable"],
  [/\btrade\s+(?:accounts?\s+)?payables?\b/g, "accounts payable"],
];
