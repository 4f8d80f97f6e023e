import { mended } from "./mended.ts";

/**
 * The characters as a reader sees them: escapes of a markdown copy undone (`\$`), no-break and thin spaces as spaces,
 * zero-width characters and soft hyphens gone, the minus sign as a hyphen, ligatures as letters, runs of blanks as one.
 */
export function legible(raw: string): string {
  if (isPlain(raw)) return raw.trim();
  return mended(raw)
    .replace(/\\([$*_#|~[\]()<>+-])/g, "$1")
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "")
    .replace(/\u2212/g, "-")
    .replace(/[\uFB00-\uFB04]/g, (ligature) => ligature.normalize("NFKC"))
    .replace(/\s+/g, " ")
    .trim();
}

/** Printed ASCII without escapes or runs of blanks, as most cells are: nothing but its ends can change. */
function isPlain(raw: string): boolean {
  let wasBlank = false;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    const isBlank = code === 0x20;
    if (code < 0x20 || code > 0x7e || code === 0x5c || (isBlank && wasBlank)) return false;
    wasBlank = isBlank;
  }
  return true;
}
