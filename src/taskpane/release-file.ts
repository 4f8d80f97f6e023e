import type { Pasted } from "../source/index.ts";

export type FileOutcome =
  | { readonly kind: "opened"; readonly pasted: Pasted; readonly name: string }
  /** Its text is the worker's to find. */
  | { readonly kind: "pdf"; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: "otherType" | "tooLarge" | "unreadable"; readonly name: string };

/** What the file chooser offers, and what may be dropped. */
export const acceptedFiles = ".txt,.md,.htm,.html,.pdf";

/** A release with its exhibits stays well under this; more would stall the pane before the worker has it. */
const largestFile = 20_000_000;

/** Opens a dropped or chosen file: HTML as the HTML flavour, a PDF as its bytes, anything else that is accepted as text. */
export async function openReleaseFile(file: File): Promise<FileOutcome> {
  const { name } = file;
  const extension = /\.(txt|md|html?|pdf)$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === undefined) return { kind: "otherType", name };
  if (file.size > largestFile) return { kind: "tooLarge", name };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (extension === "pdf") return { kind: "pdf", bytes, name };
    const characters = decode(bytes);
    return {
      kind: "opened",
      name,
      pasted: extension.startsWith("htm") ? { text: "", html: characters } : { text: characters },
    };
  } catch {
    return { kind: "unreadable", name };
  }
}

/** By its byte-order mark; else UTF-8; else, as old filings are, Windows' Western European. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
