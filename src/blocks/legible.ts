import { mended } from "./mended.ts";

/**
 * The characters as a reader sees them: escapes of a markdown copy undone (`\$`), no-break and thin spaces as spaces,
 * zero-width characters and soft hyphens gone, the minus sign as a hyphen, ligatures as letters, runs of blanks as one.
 */
export function legible(raw: string): string {
  return mended(raw)
    .replace(/\\([$*_#|~[\]()<>+-])/g, "$1")
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "")
    .replace(/\u2212/g, "-")
    .replace(/[\uFB00-\uFB04]/g, (ligature) => ligature.normalize("NFKC"))
    .replace(/\s+/g, " ")
    .trim();
}
