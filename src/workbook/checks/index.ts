export { checkVerdict } from "./check-verdict.ts";
export { checksSheet, countAt, rowsAt, totalAt, verdicts } from "./checks-sheet.ts";
