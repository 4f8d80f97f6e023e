import { readDecision } from "../statements/index.ts";
import type { Decision } from "../statements/index.ts";
import { readText, UnusableCall } from "./pasted-file.ts";

/**
 * Reads the user's file of decisions, a JSON list of the lines of the workbook's `Decisions` (docs/decisions.md);
 * without one there are none.
 */
export async function decisionsIn(file: string | undefined): Promise<readonly Decision[]> {
  if (file === undefined) return [];
  const listed = parsed(await readText(file), file);
  if (!Array.isArray(listed)) throw new UnusableCall(`${file}: is no list of decisions`);
  return listed.map((each: unknown, at) => {
    const decision = decisionOf(each);
    if (decision === undefined) throw new UnusableCall(`${file}: decision ${at + 1} says nothing that can be decided`);
    return decision;
  });
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnusableCall(`${file}: is not JSON`);
  }
}

/** Of what is left out, the first of its name, and nothing, are meant. */
function decisionOf(line: unknown): Decision | undefined {
  if (typeof line !== "object" || line === null) return undefined;
  const given = new Map<string, unknown>(Object.entries(line));
  const words = (key: string) => {
    const value = given.get(key);
    return typeof value === "string" ? value : "";
  };
  const nth = (key: string) => Number(given.get(key) ?? 1);
  return readDecision({
    what: words("what"),
    statement: words("statement"),
    statementNth: nth("statementNth"),
    name: words("name"),
    nameNth: nth("nameNth"),
    to: words("to"),
  });
}
