import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/source/index.ts";
import { expectedRelations, expectedRelease, readCase, readSample } from "../support/cases.ts";
import type { ExpectedRelation, ExpectedRelease } from "../support/expected.ts";

// Expectations are vouched for by hand. Here they are held against the text and against arithmetic, without the program.
describe.each([readCase("internap-2006q1"), readSample()])("what is expected of $name", ({ name, input }) => {
  const release = expectedRelease(name);
  const relations = expectedRelations(name);
  const rows = release.statements.flatMap((statement) => statement.rows);
  const lines = input.split("\n");

  test("every figure stands on its line, in its order, as it is printed", () => {
    const expected = rows.map(({ line, values, states }) => [line, ...states.map((state, at) => values[at] ?? state)]);
    expect(rows.map(({ line }) => [line, ...figuresOn(lines[line - 1] ?? "")])).toEqual(expected);
  });

  test("every label stands on its line, or is marked as inferred where none does", () => {
    const amiss = rows.filter(({ line, label, footnotes = [], labelInferred = false }) => {
      const [printed = ""] = (lines[line - 1] ?? "").replaceAll("\\$", "$").split("\t");
      // A wrapped label ends on the line of its figures.
      const whole = [label, ...footnotes.map((mark) => `(${mark})`)].join("");
      return labelInferred ? printed !== "" : printed === "" || !whole.endsWith(printed);
    });
    expect(amiss).toEqual([]);
  });

  test("every relation comes to the difference that is stated", () => {
    const computed = relations.map((relation) => ({ ...relation, difference: differencesOf(release, relation) }));
    expect(computed).toEqual(relations);
  });

  test("a relation is expected to tie exactly where its difference is zero in every period", () => {
    const ties = ({ difference }: ExpectedRelation) =>
      Object.values(difference).every((amount) => new Decimal(amount).isZero());
    expect(relations.filter((relation) => ties(relation) !== (relation.expect === "tied"))).toEqual([]);
  });
});

/** The cells of a line but for its label: "$ (570)" is "-570", a dash is "nil", a lone "$" is no figure. */
function figuresOn(line: string): string[] {
  const cells = line.split("\t").slice(1);
  const printed = cells.map((cell) => cell.replace(/^\\?\$/, "").trim()).filter((cell) => cell !== "");
  return printed.map((cell) => {
    if (cell === "--" || cell === "—") return "nil";
    if (cell === "N/A") return "na";
    const digits = cell.replaceAll(/[(),%]/g, "");
    return cell.startsWith("(") ? `-${digits}` : digits;
  });
}

/** computed - reported for each period, to the places of the reported figure; a missing figure counts as zero. */
function differencesOf(release: ExpectedRelease, { op, target, terms, periods }: ExpectedRelation) {
  const differences = periods.map((end) => {
    const reported = figureAt(release, target, end);
    const amounts = terms.map((term) => {
      if (typeof term === "string") return figureAt(release, term, end);
      const [sign, place, at] = term;
      return figureAt(release, place, at === "opening" ? openingOf(release, place) : end).times(sign);
    });
    const [first = new Decimal(0), ...others] = amounts;
    const computed =
      op === "ratio" ? others.reduce((whole, part) => whole.div(part), first) : Decimal.sum(0, ...amounts);
    const places = placesOf(release, target);
    return [end, computed.toDecimalPlaces(places).minus(reported).plus(0).toFixed(places)] as const;
  });
  return Object.fromEntries(differences);
}

function figureAt(release: ExpectedRelease, place: string, end: string): Decimal {
  const { statement, row } = rowAt(release, place);
  const column = statement.columns.findIndex(({ period }) => endOf(period) === end);
  if (column < 0) throw new Error(`${place} has no column for ${end}`);
  return new Decimal(row.values[column] ?? 0);
}

function placesOf(release: ExpectedRelease, place: string): number {
  const { values } = rowAt(release, place).row;
  return Math.max(...values.map((value) => value?.split(".")[1]?.length ?? 0));
}

/** A balance sheet's last column is the balance that its quarter began with. */
function openingOf(release: ExpectedRelease, place: string): string {
  const opening = rowAt(release, place).statement.columns.at(-1)?.period;
  if (opening?.kind !== "instant") throw new Error(`${place} is in no balance sheet`);
  return opening.date;
}

function rowAt(release: ExpectedRelease, place: string) {
  const [id, line] = place.split(":");
  const statement = release.statements.find((candidate) => candidate.id === id);
  const row = statement?.rows.find((candidate) => candidate.line === Number(line));
  if (statement === undefined || row === undefined) throw new Error(`${place} is not expected`);
  return { statement, row };
}

function endOf(period: ExpectedRelease["fiscalPeriod"]): string {
  return period.kind === "instant" ? period.date : period.end;
}
