import { readBlocks } from "../../src/blocks/index.ts";
import { readClaims } from "../../src/claims/index.ts";
import type { Claim } from "../../src/claims/index.ts";
import { normalizeReport } from "../../src/report/index.ts";
import type { Text } from "../../src/source/index.ts";
import { readStatements } from "../../src/statements/index.ts";

/** Reads a release as far as its claims. */
export function claimsOf(pasted: string): { readonly text: Text; readonly claims: readonly Claim[] } {
  const document = readBlocks({ text: pasted }).value;
  const report = normalizeReport(readStatements(document).value).value;
  return { text: document.text, claims: readClaims(document, report).value.claims };
}
