import { expect, test } from "vitest";
import { textOfHtml } from "../../src/blocks/html-text.ts";

test("a row is a line, a cell begins at a tab, and a spanned column keeps its place", () => {
  const page = `<table><tr><td></td><td colspan="2">March 31,</td></tr>
    <tr><td><p>Net  income</p></td><td>$</td><td>1,234</td></tr></table>`;
  expect(
    textOfHtml(page)
      .split("\n")
      .filter((line) => line !== ""),
  ).toEqual(["\tMarch 31,\t\t", "Net income \t$\t1,234\t"]);
});

test("blocks and breaks end lines; scripts, styles and hidden text are no text", () => {
  const page = `<style>p{}</style><script>var a = 1</script><p>One<br>two</p><div style="display: none">three</div><h1>Four</h1>`;
  expect(
    textOfHtml(page)
      .split("\n")
      .filter((line) => line !== ""),
  ).toEqual(["One", "two", "Four"]);
});

test("nesting deeper than the call stack is read", () => {
  const depth = 20_000;
  expect(textOfHtml("<b><i>".repeat(depth / 2) + "deep").trim()).toBe("deep");
});
