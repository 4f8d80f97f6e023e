import { Command, CommanderError } from "commander";
import { check } from "./check.ts";
import { parse } from "./parse.ts";
import { UnusableCall } from "./pasted-file.ts";
import type { Beside } from "./reviewed-file.ts";
import { write } from "./write.ts";

const decisionsOption = ["--decisions <file>", "what a person decided over the reading: a JSON list"] as const;
const waiversOption = ["--waivers <file>", "findings that a person let stand, and why: a JSON list"] as const;

/** Runs one command; gives the exit status: 0 done, 1 the release has errors (`check`), 2 the call is unusable. */
export async function main(argv: readonly string[]): Promise<number> {
  let status = 0;
  const program = new Command("tickmark")
    .description("Turns the text of an earnings release into a living workbook.")
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  program
    .command("parse")
    .description("print the release model as JSON")
    .argument("<file>", "pasted text (.txt), a page (.htm, .html), a PDF (.pdf), or - for standard input")
    .option("--json", "as JSON (the only form there is)")
    .option(...decisionsOption)
    .option(...waiversOption)
    .action(async (file: string, beside: Beside) => {
      await parse(file, beside);
    });
  program
    .command("write")
    .description("write the workbook that the add-in would write")
    .argument("<files...>", "pasted text (.txt), a page (.htm, .html), a PDF (.pdf), or - for standard input")
    .requiredOption("--out <book.xlsx>", "where to write the workbook")
    .option("--newest-first", "the newest period at the left, not the oldest")
    .option(...decisionsOption)
    .option(...waiversOption)
    .action(async (files: string[], options: Beside & { out: string; newestFirst?: boolean }) => {
      await write(files, options.out, options.newestFirst ?? false, options);
    });
  program
    .command("check")
    .description("print the findings, one per line; exit 1 if any is an error that is not waived")
    .argument("<file>", "pasted text (.txt), a page (.htm, .html), a PDF (.pdf), or - for standard input")
    .option(...decisionsOption)
    .option(...waiversOption)
    .action(async (file: string, beside: Beside) => {
      status = await check(file, beside);
    });

  try {
    await program.parseAsync(argv);
    return status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (!(error instanceof CommanderError) && !(error instanceof UnusableCall)) throw error;
    const isBare = error instanceof CommanderError && error.code === "commander.help";
    const why = isBare
      ? "name a command: parse, write or check (--help says more)"
      : error.message.replace(/^error: /, "");
    process.stderr.write(`tickmark: ${why}\n`);
    return 2;
  }
}
