import type { Diagnostic, Text } from "../../source/index.ts";
import { daysBetween } from "../../statements/index.ts";
import type { Statements } from "../../statements/index.ts";
import { dateOf, dateWords } from "./calendar.ts";

const anyDate = new RegExp(dateWords, "gi");
const latest = 400;

/** A release dated before the end of what it reports on, or long after: the year of the dateline is an old one. */
export function checkDateline({ characters }: Text, { releaseDate, fiscalPeriod }: Statements): Diagnostic[] {
  if (releaseDate === undefined || fiscalPeriod === undefined) return [];
  const end = fiscalPeriod.kind === "instant" ? fiscalPeriod.on : fiscalPeriod.end;
  const since = daysBetween(end, releaseDate);
  if (since >= 0 && since <= latest) return [];
  const found = [...characters.matchAll(anyDate)].find(([, ...groups]) => dateOf(groups) === releaseDate);
  if (found === undefined) return [];
  return [datelineDiffers(releaseDate, end, { start: found.index, end: found.index + found[0].length })];
}

function datelineDiffers(releaseDate: string, end: string, span: Diagnostic["span"]): Diagnostic {
  return {
    code: "dateline-differs",
    severity: "warning",
    message: `The release is dated ${releaseDate} and reports on a period that ends on ${end}. Check the year of both.`,
    span,
  };
}
