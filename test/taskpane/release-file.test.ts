import { describe, expect, it } from "vitest";
import { openReleaseFile } from "../../src/taskpane/release-file.ts";

// Node 20 takes Windows' 0x80 to 0x9F for control characters, which browsers do not: no € here.
const words = "Résultat 12,5 M£";

async function textOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const outcome = await openReleaseFile(new File([bytes], "release.txt"));
  if (outcome.kind !== "opened") throw new Error(`the file was ${outcome.kind}`);
  return outcome.pasted.text;
}

describe("openReleaseFile", () => {
  it("reads UTF-8, UTF-16 in either order, and Windows' Western European", async () => {
    const utf16 = Array.from({ length: words.length }, (_unit, at) => words.charCodeAt(at));
    expect(await textOf(new TextEncoder().encode(words))).toBe(words);
    expect(await textOf(new Uint8Array([0xff, 0xfe, ...utf16.flatMap((code) => [code & 255, code >> 8])]))).toBe(words);
    expect(await textOf(new Uint8Array([0xfe, 0xff, ...utf16.flatMap((code) => [code >> 8, code & 255])]))).toBe(words);
    expect(await textOf(new Uint8Array(utf16))).toBe(words);
  });

  it("takes a web page as the HTML flavour", async () => {
    const page = "<table><tr><td>Revenue";
    for (const name of ["release.htm", "RELEASE.HTML"]) {
      expect(await openReleaseFile(new File([page], name))).toEqual({
        kind: "opened",
        name,
        pasted: { text: "", html: page },
      });
    }
  });

  it("refuses other files and files that no release comes near", async () => {
    expect(await openReleaseFile(new File(["x"], "book.xlsx"))).toEqual({ kind: "otherType", name: "book.xlsx" });
    const large = new File([new Uint8Array(20_000_001)], "all.txt");
    expect(await openReleaseFile(large)).toEqual({ kind: "tooLarge", name: "all.txt" });
  });
});
