import type { Diagnostic } from "../../source/index.ts";
import type { Statement } from "../types.ts";
import type { Decision } from "../types.ts";

/** True where a finding of the reading asked what the decision has answered. */
export function isSettled(
  { code, span }: Diagnostic,
  decision: Decision,
  asRead: Statement,
  statements: readonly Statement[],
): boolean {
  if (span.start < asRead.span.start || span.end > asRead.span.end) return false;
  const isDated = () => {
    const changed = statements.find(({ id }) => id === asRead.id);
    return changed?.columns.every(({ period, qualifier }) => period !== undefined || qualifier !== undefined) ?? true;
  };
  switch (decision.kind) {
    case "scale":
      return code === "scale-missing" || code === "scale-inferred";
    case "period":
    case "qualifier":
      return (code === "period-missing" && isDated()) || (code === "columns-alike" && areApart(asRead.id, statements));
    case "exclude":
      return true;
    case "kind":
    case "title":
    case "currency":
    case "role":
    case "join":
    case "mapping":
      return false;
  }
}

/** No two columns have the same period and qualifier. */
function areApart(id: string, statements: readonly Statement[]): boolean {
  const columns = statements.find((each) => each.id === id)?.columns ?? [];
  const keys = columns.map(({ period, qualifier, unit }) => JSON.stringify([period, qualifier, unit]));
  return new Set(keys).size === keys.length;
}
