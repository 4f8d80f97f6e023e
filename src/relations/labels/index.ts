export { isAnnounced, namesDeduction, namesNetAssets, namesTotal, promisesParts, saysTotal } from "./label-signs.ts";
export { isTelling, labelWords, likeness } from "./label-words.ts";
export type { LabelWords } from "./label-words.ts";
export { isNamesake, isSegmentNamesake, mostTables, ofKind, register } from "./register.ts";
export type { Entry, RegisteredStatement } from "./register.ts";
