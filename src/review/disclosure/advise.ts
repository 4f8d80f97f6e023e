import { quote } from "../../source/index.ts";
import type { Span, Text } from "../../source/index.ts";
import type { Audience, Exhibit } from "../exhibit/index.ts";
import { disclosureRules } from "./rules/index.ts";
import { search } from "./searches/index.ts";
import type { Advice, DisclosureRule, Sighting } from "./types.ts";

/**
 * What the rules of disclosure say of a release, in the order of the text. They advise: none of them says that a release
 * complies, and what they do not sight is not thereby in order.
 */
export function advise(exhibit: Exhibit): Advice[] {
  return disclosureRules
    .filter((rule) => isAddressed(rule, exhibit.audience))
    .flatMap((rule) => adviceOf(rule, search(rule.search, exhibit), exhibit))
    .sort((left, right) => left.span.start - right.span.start || left.code.localeCompare(right.code, "en"));
}

/** Item 10(e) speaks to domestic issuers; Regulation G to foreign ones too, with exceptions; neither to who is no registrant. */
function isAddressed({ addressee }: DisclosureRule, { framework, isSecRegistrant }: Audience): boolean {
  if (!isSecRegistrant) return false;
  return framework === "us-gaap" || addressee === "registrant";
}

function adviceOf(rule: DisclosureRule, sightings: readonly Sighting[], { text, audience }: Exhibit): Advice[] {
  const byKey = new Map<string, Sighting[]>();
  for (const sighting of sightings) byKey.set(sighting.key, [...(byKey.get(sighting.key) ?? []), sighting]);
  const { id, basis, settles, addressee } = rule;
  // 17 CFR 244.100(c) excepts most of what a foreign issuer says abroad.
  const isExcepted = audience.framework === "ifrs" && addressee === "registrant";
  return [...byKey.values()].flatMap(([first, ...rest]): Advice[] => {
    if (first === undefined) return [];
    const { span, saw } = first;
    const more = rest.length;
    const message = `${saw} ${settles}`;
    const severity = isExcepted ? "info" : rule.severity;
    return [{ code: id, severity, message, span, quote: words(text, span), settles, basis, more }];
  });
}

const longestQuote = 240;

function words(text: Text, span: Span): string {
  const joined = quote(text, span).replace(/\s+/g, " ").trim();
  return joined.length <= longestQuote ? joined : `${joined.slice(0, longestQuote).trimEnd()}…`;
}
