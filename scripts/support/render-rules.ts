import { ruleSubjects } from "../../src/review/index.ts";
import type { DisclosureRule } from "../../src/review/index.ts";

const addressees: Readonly<Record<DisclosureRule["addressee"], string>> = {
  registrant: "all registrants",
  domestic: "domestic",
};

const introduction = `# Disclosure rules

What Tickmark looks for in the words of a release and in its reconciliations, beyond the figures.
The rules are data, in \`src/review/disclosure/rules/\`; this page is written from them by \`npm run docs:rules\`, and a test holds the two together.

They advise. Each finding names its rule, quotes the words, and says what would settle it; a person judges. Nothing here ever says that a release complies, and what no rule sights is not thereby in order.

- **warning**: what the rule describes stands in the text. **note**: worth a thought; it depends on what the text does not say.
- Advice stands apart from findings: in the pane under a heading of its own, in the workbook on \`Disclosure\`, in the JSON among \`findings\` with a member \`advice\`, and \`tickmark check\` prints it last. It never changes the exit status: words that could be better are no wrong number.

## Whom they speak to

- **domestic**: issuers that furnish their releases under Item 2.02 of Form 8-K, to which Item 10(e)(1)(i) of Regulation S-K applies. The prohibitions of Item 10(e)(1)(ii) are for filings; the rules that rest on them say so or are good practice in a furnished release.
- **all registrants**: Regulation G applies to foreign private issuers too, unless 17 CFR 244.100(c) excepts the measure: securities listed abroad, a measure not derived from US GAAP, a disclosure made abroad. Most releases under IFRS are excepted, so there these rules give notes, not warnings, and the domestic ones nothing.
- An issuer whose release says nothing of the SEC, a US exchange or US GAAP is told nothing.
- Measures of segments under ASC 280 are no non-GAAP measures; what a release calls a segment's is left alone.

C&DI stands for the SEC staff's Compliance and Disclosure Interpretations on non-GAAP financial measures.
`;

/** The page on the rules, as Markdown. */
export function renderRules(): string {
  const parts = ruleSubjects.map(({ subject, rules }) => `\n## ${subject}\n\n${tableOf(rules)}`);
  return `${introduction}${parts.join("")}`;
}

function tableOf(rules: readonly DisclosureRule[]): string {
  const head = "| rule | severity | for | looks for | what would settle it | basis |\n|---|---|---|---|---|---|\n";
  const rows = rules.map(({ id, severity, addressee, looksFor, settles, basis }) => {
    const cells = [`\`${id}\``, severity === "info" ? "note" : severity, addressees[addressee], looksFor, settles];
    return `| ${[...cells, basis.map(shortened).join("; ")].join(" | ")} |\n`;
  });
  return head + rows.join("");
}

function shortened(basis: string): string {
  return basis.replace("C&DI Non-GAAP Financial Measures, Question", "C&DI");
}
