import type { Configuration } from "webpack";

/** The task pane as static files in `dist/`; `origin` is where a build is served from, for its manifest. */
declare const configuration: (env?: { readonly origin?: string }, argv?: { readonly mode?: string }) => Configuration;
export { configuration as default };
