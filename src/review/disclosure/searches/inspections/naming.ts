import { measureOf } from "../../../exhibit/index.ts";
import type { Exhibit } from "../../../exhibit/index.ts";
import type { Span } from "../../../../source/index.ts";
import { findMentions } from "../../../measures/index.ts";
import type { Sighting } from "../../types.ts";
import type { Inspect } from "./types.ts";

const transactions =
  /\b(?:acqui\w+|merge\w*|combin\w+|dispos\w+|divest\w+|spin-?off|separation|simplification|deconsolidat\w+|offering|recapitali[sz]ation|giv(?:es|ing) effect)\b/i;

/** As if a transaction had been earlier: that is what the words are for. */
function isOfTransaction({ stretches, report }: Exhibit): boolean {
  return (
    stretches.some(({ sentences }) =>
      sentences.some(({ text }) => /\bpro[- ]?forma\b/i.test(text) && transactions.test(text)),
    ) || report.statements.statements.some(({ title }) => /\bpro[- ]?forma\b/i.test(title) && transactions.test(title))
  );
}

export const proFormaLabel: Inspect = (exhibit) => {
  if (isOfTransaction(exhibit)) return [];
  return exhibit.stretches.flatMap(({ sentences }) =>
    sentences.flatMap(({ mentions, span }) =>
      mentions
        .filter(({ basis }) => /pro[- ]?forma/.test(basis))
        .map(({ name }): Sighting => ({ span, saw: `A measure is called "${name}".`, key: "" })),
    ),
  );
};

const withoutDepreciation =
  /\b(?:exclu\w+|before|not including|without)\b[^.;]{0,40}\b(?:depreciation|amorti[sz]ation|depletion|items shown separately)\b/i;
const costWords =
  /\bcosts? (?:of|to)\b|\bcosts?\b[^.;]{0,20}\b(?:revenues?|sales|services?|products?|goods|network)\b/i;

export const marginWithoutDepreciation: Inspect = (exhibit) => {
  const cost = costWithout(exhibit);
  const margin = marginIn(exhibit);
  if (margin === undefined) return [];
  const said = withoutDepreciation.test(margin.words) && costWords.test(margin.words);
  if (!said && cost === undefined) return [];
  const saw = `The gross margin is on a cost that leaves out depreciation or amortization${cost === undefined ? "" : `: "${cost}"`}.`;
  return [{ span: margin.span, saw, key: "" }];
};

function costWithout({ report }: Exhibit): string | undefined {
  return report.statements.statements
    .filter(({ kind }) => kind === "incomeStatement")
    .flatMap(({ rows }) => rows)
    .find(
      ({ label }) =>
        costWords.test(label) &&
        /\b(?:revenues?|sales|goods|products?|services?|network)\b/i.test(label) &&
        withoutDepreciation.test(label),
    )?.label;
}

function marginIn({ statedMeasures, report }: Exhibit): { readonly span: Span; readonly words: string } | undefined {
  const stated = statedMeasures.find(
    ({ mention, isAhead }) => mention.core === "grossProfit" && mention.isGaap && !isAhead,
  );
  if (stated !== undefined) return { span: stated.span, words: stated.sentence.text };
  const row = report.statements.statements
    .filter(({ kind }) => kind === "incomeStatement")
    .flatMap(({ rows }) => rows)
    .find((each) => {
      const mention = measureOf(each);
      return mention?.core === "grossProfit" && mention.isGaap;
    });
  return row && { span: row.span, words: row.label };
}

export const measureOnStatement: Inspect = ({ report }) =>
  report.statements.statements.flatMap(({ kind, title, rows, columns }): Sighting[] => {
    const isStatement = kind === "incomeStatement" || kind === "balanceSheet" || kind === "cashFlow";
    const isOther =
      /\bnon[- ]?gaap|\breconcil|\bsupplement|\bselected|\bhighlights|\bsummary|\bdata\b|\bpro[- ]?forma|\bsegment/i;
    const isByColumn = columns.some(({ label }) => /\bnon[- ]?gaap\b|\badjust/i.test(label));
    if (!isStatement || isByColumn || title === "" || isOther.test(title)) return [];
    return rows.flatMap((row): Sighting[] => {
      const measure = measureOf(row);
      if (measure === undefined || measure.isGaap || /pro[- ]?forma|core/.test(measure.basis)) return [];
      return [{ span: row.span, saw: `"${row.label}" is a line of "${title}".`, key: row.label.toLowerCase() }];
    });
  });

const mainConcepts =
  /:(?:Revenues|RevenueFromContract|CostOf|GrossProfit|OperatingExpenses|CostsAndExpenses|OperatingIncomeLoss|ResearchAndDevelopment|SellingGeneral|SellingAndMarketing|GeneralAndAdministrative|IncomeTaxExpenseBenefit|NetIncomeLoss|ProfitLoss|IncomeLossFromContinuingOperationsBefore|EarningsPerShare|InterestExpense|OtherNonoperating|NonoperatingIncome)/;
const mostLines = 8;

export const measureStatement: Inspect = (exhibit) => {
  const { report } = exhibit;
  const isOther = isOfTransaction(exhibit) ? /\bnon[- ]?gaap\b/i : /\bnon[- ]?gaap\b|\bpro[- ]?forma\b/i;
  return report.statements.statements.flatMap((statement, index): Sighting[] => {
    const column = statement.columns.find(({ label }) => isOther.test(label) && !/\badjustments?\b/i.test(label));
    const isTitled =
      isOther.test(statement.title) &&
      /\bstatements? of (?:\w+ ){0,2}(?:operations|income|earnings)\b/i.test(statement.title);
    if (column === undefined && !isTitled) return [];
    const concepts = new Set((report.lines[index] ?? []).flatMap(({ concept }) => concept ?? []));
    const lines = [...concepts].filter((concept) => mainConcepts.test(concept));
    const isWhole =
      lines.length >= mostLines &&
      lines.some((each) => each.includes("Revenue")) &&
      lines.some((each) => /NetIncomeLoss|ProfitLoss/.test(each));
    const [first] = statement.rows;
    if (!isWhole || first === undefined) return [];
    const saw = `"${statement.title}" has ${lines.length} lines of an income statement in non-GAAP amounts.`;
    return [{ span: first.span, saw, key: "" }];
  });
};

export const liquidityFromIncome: Inspect = ({ stretches, reconciliations, report }) => {
  const fromIncome = reconciliations.filter(
    ({ measure, from }) => measure.core === "ebitda" && from.core === "netIncome",
  );
  const isWithCash = report.statements.statements.some(
    ({ kind, rows }) =>
      kind !== "cashFlow" &&
      rows.some(({ label }) => findMentions(label).some(({ core }) => core === "operatingCash")) &&
      rows.some(({ label }) => findMentions(label).some(({ core }) => core === "ebitda")),
  );
  if (fromIncome.length === 0 || isWithCash) return [];
  return stretches.flatMap(({ sentences }) =>
    sentences.flatMap(({ text, mentions, span }): Sighting[] => {
      const mention = mentions.find(({ core, isGaap }) => core === "ebitda" && !isGaap);
      const isCalled = /\b(?:liquidity measure|measure of (?:\w+ ){0,3}liquidity)\b/i.test(text);
      if (mention === undefined || !isCalled || /\b(?:not|nor|alternative|substitute|isolation)\b/i.test(text))
        return [];
      return [
        { span, saw: `"${mention.name}" is called a measure of liquidity and worked out from net income.`, key: "" },
      ];
    }),
  );
};
