import type { Entry } from "./entry.ts";

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** Reads the dates and times that Excel (en-US) takes for such; `undefined` for anything else. */
export function readDateOrTime(typed: string, year: number): Entry | undefined {
  return readNumericDate(typed, year) ?? readNamedDate(typed, year) ?? readTime(typed);
}

/** Days since 30 December 1899: what Excel stores for a date. `undefined` for a day that no month has. */
export function dateSerial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999) return undefined;
  return time / 86_400_000 + 25_569;
}

function readNumericDate(typed: string, thisYear: number): Entry | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(typed);
  if (iso) {
    const [, year, month, day] = iso;
    return dated(dateSerial(Number(year), Number(month), Number(day ?? 1)), day ? "m/d/yyyy" : "mmm-yy");
  }
  const [, first, second, third] = /^(\d{1,2})[-/](\d{1,4})(?:[-/](\d{2}|\d{4}))?$/.exec(typed) ?? [];
  if (first === undefined || second === undefined) return undefined;
  if (third !== undefined) return dated(dateSerial(fullYear(third), Number(first), Number(second)), "m/d/yyyy");
  if (second.length === 4) return dated(dateSerial(Number(second), Number(first), 1), "mmm-yy");
  const day = dateSerial(thisYear, Number(first), Number(second));
  if (day !== undefined) return dated(day, "d-mmm");
  // "3/45" is March 1945.
  return second.length === 2 ? dated(dateSerial(fullYear(second), Number(first), 1), "mmm-yy") : undefined;
}

function readNamedDate(typed: string, thisYear: number): Entry | undefined {
  const [, dayFirst, named, last] = /^(\d{1,2})?[- ]?([A-Z]{3,9})\.?[- ,]*(\d{1,4}(?:, ?\d{4})?)?$/i.exec(typed) ?? [];
  if (named === undefined) return undefined;
  const month = monthNumber(named);
  if (month === undefined || (dayFirst === undefined && last === undefined)) return undefined;
  const [one, two] = (last ?? "").split(/, ?/);
  if (dayFirst !== undefined) {
    if (two !== undefined) return undefined;
    const year = one ? fullYear(one) : thisYear;
    return dated(dateSerial(year, month, Number(dayFirst)), one ? "d-mmm-yy" : "d-mmm");
  }
  if (two !== undefined) return dated(dateSerial(Number(two), month, Number(one)), "d-mmm-yy");
  if (one?.length === 4) return dated(dateSerial(Number(one), month, 1), "mmm-yy");
  const inThisYear = dateSerial(thisYear, month, Number(one));
  return inThisYear === undefined && one?.length === 2
    ? dated(dateSerial(fullYear(one), month, 1), "mmm-yy")
    : dated(inThisYear, "d-mmm");
}

function readTime(typed: string): Entry | undefined {
  const [, hour, minute, second, half] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AP])M?)?$/i.exec(typed) ?? [];
  if (hour === undefined || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  if (half !== undefined && (Number(hour) > 12 || Number(hour) === 0)) return undefined;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
  const days = (hours * 3600 + Number(minute) * 60 + Number(second ?? 0)) / 86_400;
  const format = `h:mm${second === undefined ? "" : ":ss"}${half === undefined ? "" : " AM/PM"}`;
  return { content: { kind: "number", value: days }, impliedFormat: format };
}

function monthNumber(name: string): number | undefined {
  const place = months.indexOf(name.slice(0, 3).toUpperCase());
  if (place < 0) return undefined;
  const whole = new Date(Date.UTC(2000, place, 1)).toLocaleString("en-US", { month: "long", timeZone: "UTC" });
  return name.length === 3 || name.toUpperCase() === whole.toUpperCase() ? place + 1 : undefined;
}

/** Two digits below 30 are this century's. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dated(serial: number | undefined, format: string): Entry | undefined {
  return serial === undefined ? undefined : { content: { kind: "number", value: serial }, impliedFormat: format };
}
