/**
 * The characters as a reader sees them: escapes of a markdown copy undone (`\$`), no-break and thin spaces as spaces,
 * zero-width characters and soft hyphens gone, the minus sign as a hyphen, runs of blanks as one.
 */
export function legible(raw: string): string {
  return raw
    .replace(/\\([$*_#|~[\]()<>+-])/g, "$1")
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, "")
    .replace(/\u2212/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}
