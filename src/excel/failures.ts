import type { FailureReason } from "./types.ts";

/** Why Excel refused, and what to do about it in plain words. */
export interface Failure {
  readonly reason: FailureReason;
  readonly message: string;
}

/** Reads whatever an `Excel.run` threw. */
export function readFailure(thrown: unknown): Failure {
  const code = codeOf(thrown);
  const reason = reasons[code] ?? "unexpected";
  // What nobody foresaw is told with Excel's own words, so that whoever asks for help can quote them.
  return {
    reason,
    message: reason === "unexpected" ? `${messages.unexpected} (${wordsOf(thrown)})` : messages[reason],
  };
}

/** The code of an error of Office.js, which is not localized; "" for anything else. */
export function codeOf(thrown: unknown): string {
  return thrown instanceof Object && "code" in thrown && typeof thrown.code === "string" ? thrown.code : "";
}

const reasons: Readonly<Record<string, FailureReason>> = {
  InvalidOperationInCellEditMode: "cellEditMode",
  WriteNotSupportedWhenModalDialogOpen: "dialogOpen",
  AccessDenied: "protected",
  InvalidOrTimedOutSession: "sessionLost",
  InvalidOrTimedOutSessionMessage: "sessionLost",
  InactiveWorkbook: "sessionLost",
  Unauthenticated: "sessionLost",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  MemoryLimitReached: "tooLarge",
  RangeExceedsLimit: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  ActivityLimitReached: "busy",
  ServiceNotAvailable: "busy",
  RequestAborted: "busy",
  Conflict: "busy",
  ApiNotFound: "notSupported",
  ApiNotAvailable: "notSupported",
  NotImplemented: "notSupported",
  UnsupportedOperation: "notSupported",
  UndoNotSupported: "notSupported",
  ItemAlreadyExists: "nameTaken",
  InvalidReference: "changedMeanwhile",
  ItemNotFound: "changedMeanwhile",
};

const messages: Readonly<Record<FailureReason, string>> = {
  cellEditMode: "A cell is being edited. Press Enter or Esc in the sheet, then try again.",
  dialogOpen: "A dialog is open in Excel. Close it, then try again.",
  protected:
    "The workbook does not allow changes. Turn off Protect Workbook on the Review tab, or Enable Editing, or save a copy under another name; then try again.",
  sessionLost: "The connection to the workbook was lost. Reload the page or reopen the workbook, then try again.",
  tooLarge:
    "The release is too much for this Excel at once. Close other workbooks, or paste fewer tables, then try again.",
  busy: "Excel is busy with other work. Wait a moment, then try again.",
  notSupported: "This version of Excel lacks something that Tickmark needs. Update Office, or use Excel on the web.",
  nameTaken: "A sheet or name of ours was added to the workbook in the meantime. Try again.",
  changedMeanwhile: "A sheet was removed or renamed while Tickmark was at work on it. Try again.",
  unexpected: "Excel could not do this. Try again; if it happens again, report it with these words.",
};

function wordsOf(thrown: unknown): string {
  const code = codeOf(thrown);
  const words = thrown instanceof Object && "message" in thrown ? String(thrown.message) : String(thrown);
  return code === "" ? words : `${code}: ${words}`;
}
