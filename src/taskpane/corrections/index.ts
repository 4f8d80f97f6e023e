export { CorrectionList } from "./correction-list.tsx";
export { Corrections } from "./corrections.tsx";
