// Without the package's own entry, which looks for further packages where Node runs it.
import { getDocument } from "unpdf/pdfjs";
import { layOutPage } from "./lay-out-page.ts";
import { linesOfPage } from "./lines-of-page.ts";
import type { PdfOutcome, PdfWords } from "./types.ts";

/** The text of a PDF with its layout kept, a form feed between its pages. Nothing is fetched, and it never rejects. */
export async function readPdf(bytes: Uint8Array): Promise<PdfOutcome> {
  try {
    const document = await getDocument({ data: bytes, useSystemFonts: true, disableFontFace: true }).promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(layOutPage(linesOfPage(items.flatMap((item) => ("str" in item ? wordsOf(item) : [])))));
      page.cleanup();
    }
    await document.cleanup();
    const text = pages.join("\n\f");
    return /\p{L}{2}/u.test(text) ? { kind: "read", text } : { kind: "withoutText" };
  } catch (thrown) {
    return { kind: thrown instanceof Error && thrown.name === "PasswordException" ? "locked" : "broken" };
  }
}

/** A piece of a page as the library gives it: `transform` is the matrix that places it. */
interface Item {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

/** Words that stand upright; what is written across a page, as a watermark is, is none of its lines. */
function wordsOf({ str, width, transform }: Item): PdfWords[] {
  const [, slope = 0, slant = 0, height = 0, left = 0, baseline = 0] = transform;
  if (slope !== 0 || Math.abs(slant) > Math.abs(height)) return [];
  return [{ text: str, left, right: left + width, baseline, size: Math.abs(height) }];
}
