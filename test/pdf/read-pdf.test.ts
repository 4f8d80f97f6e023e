import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPdf } from "../../src/pdf/index.ts";
import { readRelease } from "../../src/pipeline.ts";

function file(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, import.meta.url)));
}

/** A PDF of one page without a word on it. */
const picture = [
  "%PDF-1.4",
  "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
  "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj",
  "trailer<</Root 1 0 R>>",
].join("\n");

describe("a PDF", () => {
  test("is read with its columns kept, figures on their right ends, raised marks in brackets", async () => {
    const outcome = await readPdf(file("release.pdf"));
    expect(outcome).toEqual({ kind: "read", text: readFileSync(new URL("expected.txt", import.meta.url), "utf8") });
  });

  test("gives the figures of the page that it was printed from", async () => {
    const outcome = await readPdf(file("release.pdf"));
    const html = readFileSync(new URL("release.html", import.meta.url), "utf8");
    const figures = (release: ReturnType<typeof readRelease>) =>
      release.report.facts.flatMap(({ figure, period, concept, unit, value }) =>
        figure.kind === "blank" ? [] : [{ kind: figure.kind, period, concept, unit, value: value?.toString() }],
      );
    const printed = readRelease({ text: outcome.kind === "read" ? outcome.text : "" });
    const page = readRelease({ text: "", html });
    expect(figures(printed)).toEqual(figures(page));
    expect(figures(page)).toHaveLength(34);
    expect(printed.review.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  test("that asks for a password, holds no text, or is none says so", async () => {
    expect(await readPdf(file("locked.pdf"))).toEqual({ kind: "locked" });
    expect(await readPdf(new TextEncoder().encode(picture))).toEqual({ kind: "withoutText" });
    expect(await readPdf(new TextEncoder().encode("Revenue 1,200"))).toEqual({ kind: "broken" });
  });
});
