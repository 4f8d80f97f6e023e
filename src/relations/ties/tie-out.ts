import type { Draft, Footing } from "../drafts/index.ts";
import type { RegisteredStatement } from "../labels/index.ts";
import { tieCash } from "./cash.ts";
import { findConsistency } from "./consistency.ts";
import { tieEquity } from "./equity.ts";
import { findGroups } from "./groups.ts";
import { linkStatements } from "./links.ts";
import { findRepeats } from "./repeats.ts";
import { tieReportedEnds } from "./reported-end.ts";
import { findResiduals } from "./residual.ts";
import { sumSegments } from "./segments.ts";

/** What stands in more than one place: a line, or several lines of one statement as one line of another. */
export function tieOut(statements: readonly RegisteredStatement[], footings: readonly Footing[]): readonly Draft[] {
  const links = [...linkStatements(statements), ...tieCash(statements), ...tieEquity(statements)];
  const repeats = findRepeats(statements, footings);
  const groups = findGroups(statements, links);
  const consistency = findConsistency(statements, [...links, ...groups]);
  const direct = [...links, ...repeats, ...groups, ...consistency];
  return [
    ...direct,
    ...sumSegments(statements),
    ...findResiduals(statements, footings, direct),
    ...tieReportedEnds(footings, links),
  ];
}
