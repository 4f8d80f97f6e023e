/**
 * Where the pane runs. In a plain browser it reads, but has no workbook to write to; `oldExcel` lacks the members that
 * the writing needs.
 */
export type Host = "excel" | "oldExcel" | "browser";

/** The requirement set of `manifest.xml`, for hosts that were started without it. */
export const requiredExcelApi = "1.7";

/** Asks Office where the page is. Without office.js (no network) the page is an ordinary one. */
export async function findHost(): Promise<Host> {
  if (typeof Office === "undefined") return "browser";
  // Outside Office the library answers with a host of `null`, which its types leave out.
  const { host } = (await Office.onReady()) as { host: Office.HostType | null };
  if (host !== Office.HostType.Excel) return "browser";
  return Office.context.requirements.isSetSupported("ExcelApi", requiredExcelApi) ? "excel" : "oldExcel";
}
