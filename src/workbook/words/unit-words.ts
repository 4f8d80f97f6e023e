import type { RowUnit, Statement } from "../../statements/index.ts";

/** The unit of a line in a word: "USD k", "USD/share", "shares k", "%". */
export function unitWords(unit: RowUnit, currency: string, scale: number): string {
  switch (unit) {
    case "currency":
      return scale === 0.01 ? hundredthsOf(currency) : scaled(currency, scale);
    case "perShare":
      return scale === 0.01 ? `${hundredthsOf(currency)}/share` : scaled(`${currency}/share`, scale);
    case "shares":
      return scaled("shares", scale);
    case "percent":
      return "%";
    case "basisPoints":
      return "bp";
    case "count":
      return scaled("count", scale);
    case "ratio":
      return "x";
    case "text":
      return "";
  }
}

/** "USD in thousands, except per-share amounts; shares in thousands". */
export function unitsLine(statement: Statement): string {
  const { currency, scale, rows, columns } = statement;
  const figures = rows.filter((row) => row.figures.length > 0);
  const isMoney = figures.some(({ unit }) => unit === "currency" || unit === "perShare");
  // A table of percentages is in no currency.
  if (!isMoney && !columns.some(({ unit }) => unit === "currency" || unit === "perShare")) return plainUnits(figures);
  const money = scale === 1 ? currency : `${currency} in ${scaleWords(scale)}`;
  const perShare = figures.some((row) => row.unit === "perShare") && scale !== 1 ? ", except per-share amounts" : "";
  const shareScales = new Set(figures.filter((row) => row.unit === "shares").map((row) => row.scale));
  const [shareScale] = shareScales;
  const hasOneShareScale = shareScales.size === 1 && shareScale !== undefined && shareScale !== 1;
  return money + perShare + (hasOneShareScale ? `; shares in ${scaleWords(shareScale)}` : "");
}

function plainUnits(figures: Statement["rows"]): string {
  const words = new Set(figures.map(({ unit, scale }) => longUnits(unit, scale)));
  return [...words].filter((word) => word !== "").join(", ");
}

function longUnits(unit: RowUnit, scale: number): string {
  switch (unit) {
    case "percent":
      return "percent";
    case "basisPoints":
      return "basis points";
    case "shares":
      return scale === 1 ? "shares" : `shares in ${scaleWords(scale)}`;
    case "count":
      return scale === 1 ? "" : `in ${scaleWords(scale)}`;
    case "ratio":
      return "ratios";
    case "currency":
    case "perShare":
    case "text":
      return "";
  }
}

function scaled(word: string, scale: number): string {
  const letters = scaleLetters.get(scale);
  return letters === undefined ? `${word} ×${scale}` : `${word}${letters}`;
}

/** What a pound and a dollar are made of. */
function hundredthsOf(currency: string): string {
  return currency === "GBP" ? "pence" : "cents";
}

function scaleWords(scale: number): string {
  return scaleNames.get(scale) ?? `units of ${scale}`;
}

const scaleLetters: ReadonlyMap<number, string> = new Map([
  [1, ""],
  [1e3, " k"],
  [1e6, " m"],
  [1e9, " bn"],
]);

const scaleNames: ReadonlyMap<number, string> = new Map([
  [1e3, "thousands"],
  [1e6, "millions"],
  [1e9, "billions"],
]);
