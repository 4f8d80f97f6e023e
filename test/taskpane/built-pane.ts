import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import configuration from "../../webpack.config.js";

/** A production build of the pane in a folder of its own. */
export interface BuiltPane {
  readonly folder: string;
  readonly remove: () => void;
}

export async function buildPane(origin: string): Promise<BuiltPane> {
  const folder = mkdtempSync(join(tmpdir(), "tickmark-pane-"));
  const production = configuration({ origin }, { mode: "production" });
  const compiler = webpack({ ...production, output: { ...production.output, path: folder } });
  await new Promise<void>((resolve, reject) => {
    compiler.run((failure, stats) => {
      compiler.close(() => {
        const problem = failure?.message ?? (stats?.hasErrors() ? stats.toString("errors-only") : undefined);
        if (problem === undefined) resolve();
        else reject(new Error(problem));
      });
    });
  });
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Serves a folder on this machine alone; `close` it when done. */
export async function serve(folder: string): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const file = join(folder, normalize(new URL(request.url ?? "/", "http://localhost").pathname));
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
    },
  };
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
};

/** The npm package's copy of a file that office.js lives in, so that a test needs no network. */
export function officeFile(url: string): string | undefined {
  const name = new URL(url).pathname.replace("/lib/1/hosted/", "");
  const file = fileURLToPath(new URL(`../../node_modules/@microsoft/office-js/dist/${name}`, import.meta.url));
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined;
}
