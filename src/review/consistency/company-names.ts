import type { Diagnostic, Span, Text } from "../../source/index.ts";

const suffix = "Incorporated|Inc|Corporation|Corp|Company|Co|Limited|Ltd|plc|PLC|LLC|LP|N\\.V|S\\.A|AG|SE|AB|ASA";
const named = new RegExp(String.raw`\b(?:[A-Z][\w&’'.-]{1,30},? ){1,6}(?:${suffix})\b`, "g");

/** The company's name with one or two letters changed: "Internap Netwrok Services Corporation". */
export function checkCompanyNames({ characters }: Text, company: string | undefined): Diagnostic[] {
  const own = keyOf(company ?? "");
  const words = own.split(" ");
  // A short name is too like others.
  if (own.length < shortestName) return [];
  const seen = new Set<string>();
  return [...characters.matchAll(named)].flatMap((match): Diagnostic[] => {
    const other = keyOf(match[0]);
    // Words before the name, such as a city, are cut off.
    const tail = other.split(" ").slice(-words.length).join(" ");
    if (tail === own || seen.has(tail) || tail.split(" ").length !== words.length) return [];
    if (!isNear(own, tail)) return [];
    seen.add(tail);
    const span = { start: match.index, end: match.index + match[0].length };
    return [nameDiffers(match[0], company ?? "", span)];
  });
}

const shortestName = 8;

function keyOf(name: string): string {
  return name
    .replace(new RegExp(String.raw`,? (?:${suffix})\.?$`), "")
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether one or two letters, added, lost, changed or transposed, make one of the other. */
function isNear(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 2) return false;
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return Math.max(left.length, right.length) - start - end <= 2;
}

function nameDiffers(words: string, company: string, span: Span): Diagnostic {
  return {
    code: "company-name-differs",
    severity: "warning",
    message: `"${words}" is written otherwise than "${company}". Check the name.`,
    span,
  };
}
