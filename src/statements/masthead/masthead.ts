import type { IsoDate, Text } from "../../source/index.ts";
import { readCompany } from "./company.ts";
import { fiscalPeriodOf, latestEnd, spokenPeriods } from "./fiscal-period.ts";
import { readReleaseDate } from "./release-date.ts";
import type { Period, Statement, Statements } from "../types.ts";

/** What a release says of itself at its beginning: whose it is, when it came out, what it reports on. */
export function readMasthead(
  text: Text,
  companyLines: readonly string[],
  statements: readonly Statement[],
): Pick<Statements, "company" | "releaseDate" | "fiscalPeriod"> {
  const spoken = spokenPeriods(text);
  const releaseDate = readReleaseDate(text, latestEnd(spoken), columnEnds(statements));
  return {
    company: readCompany(text, companyLines),
    releaseDate,
    fiscalPeriod: fiscalPeriodOf(spoken, statements, releaseDate, text),
  };
}

function columnEnds(statements: readonly Statement[]): ReadonlySet<IsoDate> {
  const columns = statements.flatMap(({ columns }) => columns);
  return new Set(columns.flatMap(({ period }) => endOf(period) ?? []));
}

function endOf(period: Period | undefined): IsoDate | undefined {
  return period?.kind === "duration" ? period.end : period?.on;
}
