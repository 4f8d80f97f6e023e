import { readBlocks } from "./blocks/index.ts";
import { readClaims } from "./claims/index.ts";
import { deriveRelations } from "./relations/index.ts";
import { normalizeReport } from "./report/index.ts";
import { reviewRelease } from "./review/index.ts";
import type { Release } from "./review/index.ts";
import type { Diagnostic, Pasted, Staged } from "./source/index.ts";
import { readStatements } from "./statements/index.ts";
import type { Decision } from "./statements/index.ts";

export { planWorkbook } from "./workbook/index.ts";

/**
 * Reads a release from its pasted text to what a reviewer is told of it: the stages, left to right. What the user
 * decided stands over what was read.
 */
export function readRelease(pasted: Pasted, decisions: readonly Decision[] = []): Release {
  const diagnostics: Diagnostic[] = [];
  const keep = <T>(staged: Staged<T>): T => {
    diagnostics.push(...staged.diagnostics);
    return staged.value;
  };

  const document = keep(readBlocks(pasted));
  const report = keep(normalizeReport(keep(readStatements(document, decisions))));
  const relations = keep(deriveRelations(report));
  const prose = keep(readClaims(document, report));
  const review = reviewRelease(document.text, report, relations, prose, diagnostics);
  const { claims, guidance } = prose;
  return { text: document.text, report, relations, claims, guidance, review };
}
