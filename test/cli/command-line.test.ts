import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readXlsx } from "../support/read-xlsx.ts";

const top = fileURLToPath(new URL("../..", import.meta.url));
const sample = join(top, "assets", "sample-release.txt");

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

function tickmark(args: readonly string[], input = ""): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(top, "bin", "tickmark.mjs"), ...args],
      { maxBuffer: 64 * 1024 * 1024 },
      (error, out, err) => {
        resolve({ status: error === null ? 0 : Number(error.code), out, err });
      },
    );
    child.stdin?.end(input);
  });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tickmark-cli-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe("parse", () => {
  test("prints the model as JSON, and nothing else", async () => {
    const { status, out, err } = await tickmark(["parse", sample, "--json"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(JSON.parse(out)).toMatchObject({ schema: "tickmark/release@1", company: "Tarnwick Gauge Corporation" });
  });

  test("reads standard input", async () => {
    const text = await readFile(sample, "utf8");
    const fromInput = await tickmark(["parse", "-"], text);
    const fromFile = await tickmark(["parse", sample]);
    expect(fromInput.out).toBe(fromFile.out);
  });

  test("reads a page, and carries the text that its offsets point into", async () => {
    const page = join(folder, "page.html");
    await writeFile(page, "<p>Acme Corp. Reports</p><table><tr><td>Revenue</td><td>$</td><td>1,200</td></tr></table>");
    const model = JSON.parse((await tickmark(["parse", page])).out) as { source: { format: string; text: string } };
    expect(model.source.format).toBe("html");
    expect(model.source.text).toContain("Acme Corp. Reports");
  });
});

describe("write", () => {
  test("writes the workbook to the file, and prints nothing", async () => {
    const out = join(folder, "book.xlsx");
    expect(await tickmark(["write", sample, "--out", out])).toEqual({ status: 0, out: "", err: "" });
    expect([...readXlsx(await readFile(out)).keys()].slice(0, 4)).toEqual([
      "Summary",
      "Income Statement",
      "Balance Sheet",
      "Cash Flow",
    ]);
  });

  test("says in one line why a file cannot be written", async () => {
    const { status, err } = await tickmark(["write", sample, "--out", join(folder, "nowhere", "book.xlsx")]);
    expect(status).toBe(2);
    expect(err).toMatch(/^tickmark: .*no such file or folder\n$/);
  });
});

describe("check", () => {
  test("is content with a release in which everything ties", async () => {
    expect(await tickmark(["check", sample])).toEqual({ status: 0, out: "", err: "" });
  });

  test("points at an error like a compiler, and exits with 1", async () => {
    const file = join(folder, "wrong.txt");
    await writeFile(file, (await readFile(sample, "utf8")).replace("82,601\t74,064", "82,691\t74,064"));
    const { status, out } = await tickmark(["check", file]);
    expect(status).toBe(1);
    expect(out).toMatch(/^.*wrong\.txt:49:\d+: error sum-does-not-foot: .+$/m);
  });

  test("is content with an error that a person waived, until its numbers change", async () => {
    const text = await readFile(sample, "utf8");
    const [file, waivers] = [join(folder, "waived.txt"), join(folder, "waivers.json")];
    await writeFile(file, text.replace("82,601\t74,064", "82,691\t74,064"));
    const model = JSON.parse((await tickmark(["parse", file])).out) as {
      findings: readonly { severity: string; waiver: object }[];
    };
    const decided = { reason: "Restated next quarter", by: "R. Moss", on: "2021-05-03" };
    const all = model.findings.map(({ waiver }) => ({ ...waiver, ...decided }));
    await writeFile(waivers, JSON.stringify(all));
    const waived = await tickmark(["check", file, "--waivers", waivers]);
    expect(waived.status).toBe(0);
    expect(waived.out).toMatch(
      /waived sum-does-not-foot: .+\(waived by R\. Moss on 2021-05-03: Restated next quarter\)/,
    );

    await writeFile(file, text.replace("82,601\t74,064", "82,681\t74,064"));
    const changed = await tickmark(["check", file, "--waivers", waivers]);
    expect(changed.status).toBe(1);
    expect(changed.out).toContain("waiver-lapsed");
  });

  test("reads under what a person decided, and says what was read before", async () => {
    const decisions = join(folder, "decisions.json");
    const { statements } = JSON.parse((await tickmark(["parse", sample])).out) as {
      statements: readonly { id: string; title: string; scale: number }[];
    };
    const [first] = statements;
    const statement = first?.title ?? "";
    await writeFile(decisions, JSON.stringify([{ what: "Units of amounts", statement, to: "1000000" }]));
    const decided = JSON.parse((await tickmark(["parse", sample, "--decisions", decisions])).out) as {
      statements: readonly { id: string; scale: number }[];
      decisions: readonly { found: unknown }[];
    };
    expect(decided.statements.find(({ id }) => id === first?.id)?.scale).toBe(1_000_000);
    expect(decided.decisions).toMatchObject([{ found: { statement: first?.id, asRead: String(first?.scale) } }]);
  });

  test("refuses a decision that says nothing, by its place in the list", async () => {
    const decisions = join(folder, "no-decision.json");
    await writeFile(decisions, JSON.stringify([{ what: "Left out", statement: "Fleet" }, { what: "Whatever" }]));
    const { status, err } = await tickmark(["check", sample, "--decisions", decisions]);
    expect(status).toBe(2);
    expect(err).toContain("decision 2 says nothing that can be decided");
  });

  test("refuses a waiver without a reason", async () => {
    const waivers = join(folder, "no-reason.json");
    await writeFile(waivers, JSON.stringify([{ code: "sum-does-not-foot", words: "x", by: "b", on: "2021-05-03" }]));
    const { status, err } = await tickmark(["check", sample, "--waivers", waivers]);
    expect(status).toBe(2);
    expect(err).toContain("gives no reason");
  });
});

describe("a call that cannot be used", () => {
  test.each([
    [["parse", "no-such-file.txt"], "no such file"],
    [["parse", top], "is a folder"],
    [["write", sample], "--out"],
    [["frobnicate"], "frobnicate"],
    [[], "name a command"],
  ])("%j exits with 2 and one line", async (args, why) => {
    const { status, out, err } = await tickmark(args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/^tickmark: [^\n]+\n$/);
    expect(err).toContain(why);
  });
});
