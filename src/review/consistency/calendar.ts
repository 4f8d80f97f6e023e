import type { IsoDate } from "../../source/index.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;

/** A date in words, month first or day first, as the source of an expression with five groups. */
export const dateWords = String.raw`(?:(${month})\s{1,3}(\d{1,2})(?:,\s{0,3}|\s{1,3})((?:19|20)\d\d)|(\d{1,2})\s{1,3}(${month}\s{1,3}(?:19|20)\d\d))(?!\d)`;

/** The date of such groups; `undefined` where there is no such day. */
export function dateOf(groups: readonly (string | undefined)[]): IsoDate | undefined {
  const [name = "", day = "", year = "", dayBefore, nameAndYear = ""] = groups;
  const isDayFirst = dayBefore !== undefined;
  const found = months.indexOf((isDayFirst ? nameAndYear : name).slice(0, 3).toLowerCase());
  const ofYear = Number(isDayFirst ? nameAndYear.slice(-4) : year);
  const ofDay = Number(isDayFirst ? dayBefore : day);
  if (found < 0 || ofDay < 1 || ofDay > daysIn(ofYear, found + 1)) return undefined;
  const two = (value: number) => String(value).padStart(2, "0");
  return `${ofYear}-${two(found + 1)}-${two(ofDay)}` as IsoDate;
}

/** 0 for Sunday to 6 for Saturday, in the Gregorian calendar (Sakamoto's method). */
export function weekdayOf(date: IsoDate): number {
  const [year = 0, ofMonth = 1, day = 1] = date.split("-").map(Number);
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][ofMonth - 1] ?? 0;
  const counted = ofMonth < 3 ? year - 1 : year;
  return (counted + Math.floor(counted / 4) - Math.floor(counted / 100) + Math.floor(counted / 400) + shift + day) % 7;
}

function daysIn(year: number, ofMonth: number): number {
  if (ofMonth === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(ofMonth) ? 30 : 31;
}
