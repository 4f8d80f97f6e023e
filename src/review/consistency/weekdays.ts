import type { Diagnostic, Text } from "../../source/index.ts";
import { dateOf, dateWords, weekdayOf } from "./calendar.ts";

const names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const weekdayAndDate = new RegExp(String.raw`\b(${names.join("|")}),?\s{1,3}(?:the\s)?${dateWords}`, "gi");

/** "Tuesday, April 25, 2006" where that day was a Wednesday. */
export function checkWeekdays({ characters }: Text): Diagnostic[] {
  return [...characters.matchAll(weekdayAndDate)].flatMap((match): Diagnostic[] => {
    const [words, named = "", ...groups] = match;
    const date = dateOf(groups);
    if (date === undefined) return [];
    const is = names[weekdayOf(date)] ?? "";
    if (is.toLowerCase() === named.toLowerCase()) return [];
    const span = { start: match.index, end: match.index + words.length };
    return [weekdayDiffers(words, is, span)];
  });
}

function weekdayDiffers(words: string, is: string, span: Diagnostic["span"]): Diagnostic {
  return {
    code: "weekday-differs",
    severity: "warning",
    message: `"${words.replace(/\s+/g, " ")}": that day is a ${is}. Check the day and the date.`,
    span,
  };
}
