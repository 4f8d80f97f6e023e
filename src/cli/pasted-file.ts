import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import type { Pasted } from "../source/index.ts";

/** The call, or a file that it names, cannot be used; the message says why in one line. */
export class UnusableCall extends Error {}

/** Reads a file as if it had been pasted: a PDF by its ending, a page by its ending or its first tag, anything else as text. */
export async function readPasted(file: string): Promise<Pasted> {
  if (/\.pdf$/i.test(file)) return { text: await readPdfText(file) };
  const characters = file === "-" ? await text(process.stdin) : await readText(file);
  const isPage = /\.html?$/i.test(file) || /^\s*<(?:!doctype html|html|table|div)\b/i.test(characters.slice(0, 400));
  return isPage ? { text: "", html: characters } : { text: characters };
}

async function readPdfText(file: string): Promise<string> {
  // Reading a PDF takes a large library, which other files need not wait for.
  const { readPdf } = await import("../pdf/index.ts");
  const outcome = await readPdf(new Uint8Array(await bytesOf(file)));
  if (outcome.kind !== "read") throw new UnusableCall(`${file}: ${whyUnread[outcome.kind]}`);
  return outcome.text;
}

const whyUnread = {
  locked: "asks for a password",
  withoutText: "holds pictures of text at most, and no text",
  broken: "is no PDF that can be read",
} as const;

/** The text of a file that the call names. */
export async function readText(file: string): Promise<string> {
  return (await bytesOf(file)).toString("utf8");
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UnusableCall(`${file}: ${reasonOf(error)}`);
  }
}

/** A system error in words; its own message repeats the path. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "cannot be used";
  if (!("code" in error)) return error.message;
  switch (error.code) {
    case "ENOENT":
      return "no such file or folder";
    case "EISDIR":
      return "is a folder";
    case "EACCES":
      return "may not be opened";
    default:
      return error.message;
  }
}
