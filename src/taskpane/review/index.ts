// React.lazy asks for a default.
export { Review as default } from "./review.tsx";
