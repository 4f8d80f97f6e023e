export { layOutText } from "./lay-out-text.ts";
export { viewText } from "./mark-numbers.ts";
export { viewLedger } from "./view-ledger.ts";
export { viewNumber } from "./view-number.ts";
export { viewTable } from "./view-table.ts";
