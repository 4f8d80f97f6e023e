// React.lazy asks for a default.
export { TextPanel as default } from "./text-panel.tsx";
