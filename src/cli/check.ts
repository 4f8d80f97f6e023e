import type { Finding } from "../review/index.ts";
import { columnAt, lineAt } from "../source/index.ts";
import { readReviewed } from "./reviewed-file.ts";
import type { Beside } from "./reviewed-file.ts";

/**
 * Prints each finding as `file:line:column: severity code: message`, then what the rules of disclosure advise, then the
 * waivers that hold no longer. Gives 1 if any finding is an error that is not waived; advice is never one.
 */
export async function check(file: string, beside: Beside): Promise<number> {
  const { text, review } = await readReviewed(file, beside);
  const placed = (start: number) => `${file}:${lineAt(text, start)}:${columnAt(text, start)}`;
  const say = ({ code, severity, message, span, waived }: Finding, end = "") => {
    const why = waived === undefined ? "" : ` (waived by ${waived.by} on ${waived.on}: ${waived.reason})`;
    return `${placed(span.start)}: ${waived === undefined ? severity : "waived"} ${code}: ${message}${end}${why}\n`;
  };
  const lines = review.findings.map((finding) => say(finding));
  const advice = review.advice.map((each) => say(each, ` [${each.basis.join("; ")}]`));
  const lapsed = review.waivers.flatMap(({ waiver, state, start }) =>
    state === "applies"
      ? []
      : [
          state === "gone"
            ? `${file}:1:1: info waiver-gone: The finding ${waiver.code} that ${waiver.by} waived on ${waiver.on} is not there any more.\n`
            : `${placed(start ?? 0)}: warning waiver-lapsed: The numbers have changed since ${waiver.by} waived ${waiver.code} on ${waiver.on}; decide again.\n`,
        ],
  );
  process.stdout.write([...lines, ...advice, ...lapsed].join(""));
  return review.findings.some(({ severity, waived }) => severity === "error" && waived === undefined) ? 1 : 0;
}
