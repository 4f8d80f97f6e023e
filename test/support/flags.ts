import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Finding, Release } from "../../src/review/index.ts";
import type { Span } from "../../src/source/index.ts";
import type { Statement, StatementRow } from "../../src/statements/index.ts";

const diagnostics = readFileSync(fileURLToPath(new URL("../../docs/diagnostics.md", import.meta.url)), "utf8");

/** The codes that speak of a whole table, by what the document says they point to. */
const tableCodes = new Set(
  diagnostics.split("\n").flatMap((line) => {
    const [, code, , , place] = line.split("|").map((cell) => cell.trim());
    return code !== undefined && place?.startsWith("the table") ? [code.replaceAll("`", "")] : [];
  }),
);

/**
 * The codes by which a person is warned of a row: findings on its line or on its table, and checks that it does not
 * pass. What is merely worth knowing warns of nothing.
 */
export function flagsOf(release: Release, statement: Statement, row: StatementRow): string[] {
  const warnings = release.review.findings.filter(({ severity }) => severity !== "info");
  const lines = [row.span, ...row.figures.map(({ span }) => span)];
  const named = warnings.filter((finding) => isAbout(finding, statement, lines)).map(({ code }) => code);
  return [...new Set([...named, ...failedChecks(release, statement, row)])].sort();
}

function isAbout(finding: Finding, statement: Statement, lines: readonly Span[]): boolean {
  if (tableCodes.has(finding.code)) return touches(finding.span, statement.span);
  return lines.some((line) => touches(finding.span, line));
}

function failedChecks(release: Release, statement: Statement, row: StatementRow): string[] {
  const at = statement.rows.indexOf(row);
  return release.relations
    .filter(({ results }) => results.some(({ verdict }) => verdict === "difference"))
    .filter(({ target, terms }) => [target, ...terms].some((ref) => ref.statement === statement.id && ref.row === at))
    .map(({ kind }) => `${kind} fails`);
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
