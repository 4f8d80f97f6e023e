import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Configuration } from "webpack";

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** The page around the pane, built into a cache: it is never published. */
export function pageConfiguration(output: string): Configuration {
  return {
    mode: "production",
    target: ["web", "es2022"],
    context: here,
    entry: { page: "./page.ts" },
    output: { path: output, filename: "[name].js", assetModuleFilename: "[name][ext]", publicPath: "/stand-in/" },
    devtool: false,
    // Served to this machine only: what minifying would save, building would lose.
    optimization: { minimize: false },
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      extensionAlias: { ".js": [".ts", ".tsx", ".js"] },
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: require.resolve("ts-loader"),
          options: { transpileOnly: true, compilerOptions: { noEmit: false, sourceMap: false } },
        },
      ],
    },
    cache: {
      type: "filesystem",
      name: "stand-in",
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
      cacheDirectory: resolve(output, "../webpack"),
    },
    performance: { hints: false },
  };
}
