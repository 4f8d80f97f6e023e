import fc from "fast-check";
import { expect, it } from "vitest";
import type { IsoDate } from "../../src/source/index.ts";
import { dateSerial } from "../../src/workbook/index.ts";

it("numbers a date as Excel does", () => {
  expect(dateSerial("1900-03-01")).toBe(61);
  expect(dateSerial("2000-02-29")).toBe(36585);
  expect(dateSerial("2006-03-31")).toBe(38807);
});

it("counts each day of any calendar once", () => {
  const day = fc.date({ min: new Date("1900-03-01"), max: new Date("2199-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const midnight = Math.floor(date.getTime() / 86_400_000);
      const iso = date.toISOString().slice(0, 10) as IsoDate;
      expect(dateSerial(iso)).toBe(midnight - Date.UTC(1899, 11, 30) / 86_400_000);
    }),
  );
});
