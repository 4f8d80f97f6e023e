// React.lazy asks for a default.
export { TracePanel as default } from "./trace-panel.tsx";
