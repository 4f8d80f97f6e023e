import { expect, test } from "vitest";
import { readRelease } from "../../src/pipeline.ts";
import { disclosureRules } from "../../src/review/index.ts";
import { disclosureCases } from "./disclosure-cases.ts";

const codesIn = (text: string) => readRelease({ text }).review.advice.map(({ code }) => code);

test.each(disclosureCases)("$rule is seen where it is, and not where it is not", ({ rule, seen, unseen }) => {
  expect(codesIn(seen)).toContain(rule);
  expect(codesIn(unseen)).not.toContain(rule);
});

test("every rule has a case", () => {
  expect(disclosureCases.map(({ rule }) => rule).sort()).toEqual(disclosureRules.map(({ id }) => id).sort());
});

test("every rule has an id of its own, a basis, and says what would settle it", () => {
  expect(new Set(disclosureRules.map(({ id }) => id)).size).toBe(disclosureRules.length);
  expect(disclosureRules.length).toBeGreaterThanOrEqual(25);
  for (const { id, basis, looksFor, settles } of disclosureRules) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
    expect(basis.length).toBeGreaterThan(0);
    expect(looksFor.length).toBeGreaterThan(20);
    expect(settles).toMatch(/^[A-Z].*\.$/);
  }
});
