// React.lazy asks for a default.
export { RecheckReport as default } from "./recheck-report.tsx";
