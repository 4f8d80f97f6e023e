export type { Guidance } from "./types.ts";
export { checkGuidance } from "./check-guidance.ts";
export { headsOutlook, looksAhead } from "./forward-words.ts";
export { readGuidance } from "./read-guidance.ts";
export type { Outlook } from "./read-guidance.ts";
