import { expect, it } from "vitest";
import { readFailure } from "../../src/excel/failures.ts";

const told: readonly (readonly [code: string, reason: string, word: RegExp])[] = [
  ["InvalidOperationInCellEditMode", "cellEditMode", /press enter or esc/i],
  ["AccessDenied", "protected", /protect workbook/i],
  ["InvalidOrTimedOutSession", "sessionLost", /reload/i],
  ["RequestPayloadSizeLimitExceeded", "tooLarge", /fewer tables/i],
  ["ActivityLimitReached", "busy", /wait a moment/i],
  ["ApiNotFound", "notSupported", /update office/i],
  ["ItemAlreadyExists", "nameTaken", /try again/i],
  ["InvalidReference", "changedMeanwhile", /try again/i],
  ["WriteNotSupportedWhenModalDialogOpen", "dialogOpen", /close it/i],
];

it.each(told)("says of %s what to do", (code, reason, word) => {
  const failure = readFailure({ code, message: "Internal words of Excel" });
  expect(failure.reason).toBe(reason);
  expect(failure.message).toMatch(word);
  expect(failure.message).not.toContain(code);
  expect(failure.message).not.toContain("Internal words");
});

it("quotes Excel where nobody foresaw the failure", () => {
  expect(readFailure({ code: "GeneralException", message: "Boom" })).toMatchObject({
    reason: "unexpected",
    message: expect.stringContaining("GeneralException: Boom") as string,
  });
  expect(readFailure(new TypeError("x is not a function")).message).toContain("x is not a function");
  expect(readFailure("a string").message).toContain("a string");
});
