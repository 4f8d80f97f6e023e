import { describe, expect, it } from "vitest";
import { planWorkbook, readRelease } from "../../src/pipeline.ts";
import { objectionsTo } from "../support/plan-lint.ts";

const text = `Larkfield Instruments Inc.
Results for the quarter ended March 31, 2026

CONSOLIDATED BALANCE SHEETS
(in thousands)
                                      March 31,    December 31,
                                        2026          2025
Assets
Cash and cash equivalents              21,410        18,902
Accounts receivable                    44,150        39,020
Inventories                            27,735        28,110
Total current assets                   93,295        86,032
Property and equipment, net            61,002        62,480
Total assets                          154,297       148,512
Liabilities and stockholders' equity
Accounts payable                       33,118        30,040
Long-term debt                         40,000        40,000
Total liabilities                      73,118        70,040
Stockholders' equity                   81,179        78,472
Total liabilities and equity          154,297       148,512

CONSOLIDATED STATEMENTS OF CASH FLOWS
(in thousands)
                                            Three Months Ended
                                              March 31, 2026
Net income                                         5,707
Depreciation and amortization                      3,105
Accounts receivable                               (4,630)
Inventories                                          375
Accounts payable                                   2,578
Net cash provided by operating activities          7,135
Purchases of property and equipment               (1,627)
Net cash used in investing activities             (1,627)
Dividends paid                                    (3,000)
Net cash used in financing activities             (3,000)
Net increase in cash                               2,508
Cash at beginning of period                       18,902
Cash at end of period                             21,410
`;
const release = readRelease({ text });
const plan = planWorkbook(release);

/** The values of a line of the standardized sheet, by its label. */
function valuesIn(label: string): readonly string[] {
  const sheet = plan.sheets.find(({ name }) => name === "Standardized");
  const row = sheet?.cells.find(([cell]) => cell?.kind === "text" && cell.text === label) ?? [];
  return row.flatMap((cell) =>
    cell?.kind === "formula" && cell.expected.kind === "number" ? [cell.expected.value] : [],
  );
}

describe("working capital", () => {
  it("shows the change between the balance sheets beside the cash flow, assets down and liabilities up", () => {
    expect(valuesIn("Receivables: cash by the change of the balances")).toEqual(["-5130"]);
    expect(valuesIn("Receivables: cash by the cash flow statement")).toEqual(["-4630"]);
    expect(valuesIn("Payables: cash by the change of the balances")).toEqual(["3078"]);
  });

  it("says what took no cash, and raises no alarm over it", () => {
    expect(valuesIn("Receivables: change of the balances that took no cash")).toEqual(["500"]);
    expect(valuesIn("Inventories: change of the balances that took no cash")).toEqual(["0"]);
    expect(release.review.findings.map(({ code }) => code)).not.toContain("figures-disagree");
    expect(release.relations.flatMap(({ results }) => results.map(({ verdict }) => verdict))).not.toContain(
      "difference",
    );
  });

  it("leaves nothing to object to", () => {
    expect(objectionsTo(plan)).toEqual([]);
  });
});
