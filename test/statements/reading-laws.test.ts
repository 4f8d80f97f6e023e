import fc from "fast-check";
import { expect, test } from "vitest";
import { readBlocks } from "../../src/blocks/index.ts";
import { readStatements } from "../../src/statements/index.ts";
import { readCase, readSample } from "../support/cases.ts";

const read = (text: string) => readStatements(readBlocks({ text }).value).value.statements;

/** What was read, without the places at which it stood. */
const facts = (text: string) =>
  read(text).map(({ id, kind, title, scale, currency, columns, rows }) => ({
    id,
    kind,
    title,
    scale,
    currency,
    columns,
    rows: rows.map(({ label, role, unit, depth, figures }) => ({
      label,
      role,
      unit,
      depth,
      figures: figures.map((figure) => (figure.kind === "value" ? figure.raw : figure.kind)),
    })),
  }));

const releases = [readSample().input, readCase("internap-2006q1").input];

test("any text at all is read without throwing, and every span lies in it", () => {
  const scraps = fc.constantFrom(
    "\t",
    "\n",
    "$",
    "(",
    ")",
    "2006",
    "March 31,",
    "1,234",
    "--",
    "Total",
    "%",
    "\r",
    "\0",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(scraps, fc.string()), { maxLength: 60 }), (parts) => {
      const text = parts.join("");
      for (const statement of read(text)) {
        for (const { span } of [...statement.rows, ...statement.rows.flatMap((row) => row.figures)]) {
          expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("every row has one figure per column", () => {
  for (const statement of releases.flatMap(read)) {
    for (const row of statement.rows) {
      expect(row.figures).toHaveLength(row.role === "heading" ? 0 : statement.columns.length);
    }
  }
});

test("a figure's span holds what was printed", () => {
  for (const text of releases) {
    for (const figure of read(text).flatMap((statement) => statement.rows.flatMap((row) => row.figures))) {
      const printed = text.slice(figure.span.start, figure.span.end).replace(/\\\$/g, "$").replace(/\s+/g, " ");
      expect(printed).toBe(figure.raw);
    }
  }
});

test("carriage returns, trailing blanks and no-break spaces change no fact", () => {
  for (const text of releases) {
    const before = facts(text);
    expect(facts(text.replaceAll("\n", "\r\n"))).toEqual(before);
    expect(facts(text.replace(/[^\n\t ]$/gm, "$& "))).toEqual(before);
    expect(facts(text.replaceAll("$ ", "$\u00A0"))).toEqual(before);
  }
});

test("a blank line more between two rows changes no fact", () => {
  const [text = ""] = releases;
  const before = facts(text);
  const lines = text.split("\n");
  const rows = lines.flatMap((line, at) => (/\t[\d$(]/.test(line) && /\t[\d$(]/.test(lines[at + 1] ?? "") ? [at] : []));
  fc.assert(
    fc.property(fc.constantFrom(...rows), (at) => {
      expect(facts([...lines.slice(0, at + 1), "", ...lines.slice(at + 1)].join("\n"))).toEqual(before);
    }),
  );
});

test("a cell that is blanked moves no other figure to another column", () => {
  const text = readCase("internap-2006q1").input;
  const before = read(text);
  const target = before.flatMap((statement, s) =>
    statement.rows.flatMap((row, r) =>
      row.figures.flatMap((figure, c) =>
        figure.kind === "value" && statement.rows.length > 10 ? [{ s, r, c, figure }] : [],
      ),
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...target), ({ s, r, c, figure }) => {
      const { start, end } = figure.span;
      const after = read(text.slice(0, start) + " ".repeat(end - start) + text.slice(end));
      const row = before[s]?.rows[r];
      const now = after[s]?.rows.find((each) => each.line === row?.line);
      // A row that had but one figure is a heading now; nothing in it can have moved.
      if (now === undefined || now.figures.length === 0) return;
      const expected = row?.figures.map((each, at) => (at === c ? "" : each.raw));
      expect(now.figures.map((each) => each.raw)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});
