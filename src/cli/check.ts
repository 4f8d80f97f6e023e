import { readRelease } from "../pipeline.ts";
import { columnAt, lineAt } from "../source/index.ts";
import { readPasted } from "./pasted-file.ts";

/** Prints each finding as `file:line:column: severity code: message`; gives 1 if any is an error. */
export async function check(file: string): Promise<number> {
  const { text, review } = readRelease(await readPasted(file));
  const lines = review.findings.map(({ code, severity, message, span }) => {
    const place = `${lineAt(text, span.start)}:${columnAt(text, span.start)}`;
    return `${file}:${place}: ${severity} ${code}: ${message}\n`;
  });
  process.stdout.write(lines.join(""));
  return review.findings.some((finding) => finding.severity === "error") ? 1 : 0;
}
