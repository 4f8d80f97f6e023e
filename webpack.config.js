import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";

const root = import.meta.dirname;

/** Where the manifest of a checkout points; a build for a company with `--env origin=https://…`. */
const checkoutOrigin = "https://localhost:3000";

/**
 * The task pane as static files in `dist/`. No devtool that evaluates: the page's policy forbids it.
 *
 * @param {{ origin?: string }} [env]
 * @param {{ mode?: string }} [argv]
 * @returns {import("webpack").Configuration}
 */
export default function configuration(env = {}, argv = {}) {
  // A wrong address is told before anything is built.
  servedFrom(env.origin ?? checkoutOrigin);
  const production = (argv.mode ?? "production") === "production";
  return {
    mode: production ? "production" : "development",
    target: ["web", "es2022"],
    context: root,
    entry: { taskpane: "./src/taskpane/index.ts" },
    output: {
      path: resolve(root, "dist"),
      filename: production ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      clean: true,
    },
    devtool: "source-map",
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      // TypeScript's output names `.js` where the source names `.ts`.
      extensionAlias: { ".js": [".ts", ".tsx", ".js"] },
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // What nobody uses of a stage's door is left out of the bundle: no module does anything by being imported.
          sideEffects: false,
          loader: "ts-loader",
          // Types are checked by `npm run check:types`, over the tests too.
          options: { transpileOnly: true, compilerOptions: { noEmit: false, sourceMap: true } },
        },
        { resourceQuery: /raw/, type: "asset/source" },
      ],
    },
    // One file per thing that loads on its own: the pane, the reader, the writer, each late view.
    optimization: { chunkIds: "named", splitChunks: false },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "src/taskpane/taskpane.html",
        chunks: ["taskpane"],
        scriptLoading: "defer",
        // The page is short, and its policy is there to be read.
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets", globOptions: { ignore: ["**/sample*"] } },
          { from: "manifest.xml", to: "manifest.xml", transform: (content) => manifestFor(content, env.origin) },
        ],
      }),
    ],
    // A second build, by a test or by `npm start`, takes what has not changed from the first.
    cache: { type: "filesystem", buildDependencies: { config: [import.meta.filename] } },
    performance: { hints: false },
  };
}

/** The manifest of the checkout, pointed at the address from which a build is served, with the package's version. */
function manifestFor(content, origin = checkoutOrigin) {
  const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));
  return content
    .toString("utf8")
    .replaceAll(checkoutOrigin, servedFrom(origin))
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
}

/** "https://addins.example.com", or with a folder; throws for what Excel would not load an add-in from. */
function servedFrom(address) {
  const { protocol, origin, pathname, search, hash } = new URL(address);
  if (protocol !== "https:") throw new Error(`--env origin=${address}: Excel loads add-ins from https addresses only`);
  if (search + hash !== "") throw new Error(`--env origin=${address}: an address without ? and #`);
  return origin + pathname.replace(/\/+$/, "");
}
