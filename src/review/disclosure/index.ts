export { advise } from "./advise.ts";
export { disclosureRules, ruleSubjects } from "./rules/index.ts";
export type { Addressee, Advice, Basis, DisclosureRule, Search } from "./types.ts";
