export { amountText } from "./amount-text.ts";
export { guidanceRange } from "./guidance-range.ts";
export { NumberPanel } from "./number-panel.tsx";
export { StateIcon } from "./state-icon.tsx";
export { missingWords, stateWords } from "./strings.ts";
