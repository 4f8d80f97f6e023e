export { readPdf } from "./read-pdf.ts";
export type { PdfOutcome } from "./types.ts";
