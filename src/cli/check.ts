import { readRelease } from "../pipeline.ts";
import { columnAt, lineAt } from "../source/index.ts";
import type { Diagnostic } from "../source/index.ts";
import { readPasted } from "./pasted-file.ts";

/**
 * Prints each finding as `file:line:column: severity code: message`, then what the rules of disclosure advise; gives 1 if
 * any finding is an error. Advice is never one.
 */
export async function check(file: string): Promise<number> {
  const { text, review } = readRelease(await readPasted(file));
  const say = ({ code, severity, message, span }: Diagnostic, end = "") => {
    const place = `${lineAt(text, span.start)}:${columnAt(text, span.start)}`;
    return `${file}:${place}: ${severity} ${code}: ${message}${end}\n`;
  };
  const lines = review.findings.map((finding) => say(finding));
  const advice = review.advice.map((each) => say(each, ` [${each.basis.join("; ")}]`));
  process.stdout.write([...lines, ...advice].join(""));
  return review.findings.some((finding) => finding.severity === "error") ? 1 : 0;
}
