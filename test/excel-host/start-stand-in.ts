import { mkdir, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import { createRequire } from "node:module";
import { dirname, extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "selfsigned";
import webpack, { type Configuration } from "webpack";
import { oneAtATime } from "./one-at-a-time.ts";
import { pageConfiguration } from "./web/configuration.ts";

export interface StandInOptions {
  /** The first port to try; the next free one is taken. 0 takes any. */
  readonly port?: number;
  readonly quiet?: boolean;
  /** A folder with a `taskpane.html`, served as it is in place of the add-in's build. */
  readonly pane?: string;
}

export interface RunningStandIn {
  /** "https://localhost:3000/" */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the pane and the page around it, and serves both over https with a certificate of this start's own. */
export async function startStandIn({ port = 3000, quiet = false, pane }: StandInOptions = {}): Promise<RunningStandIn> {
  const say = (message: string) => {
    if (!quiet) console.log(message);
  };
  const page = join(cache, "page");
  say("Building the pane and the stand-in Excel …");
  await mkdir(page, { recursive: true });
  const [paneFolder] = await oneAtATime(join(cache, "building"), () =>
    Promise.all([pane ?? buildPane(), build(pageConfiguration(page))]),
  );
  const server = await listen(await createServerFor(folders(page, paneFolder)), port);
  const url = `https://localhost:${portOf(server)}/`;
  return {
    url,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const cache = join(root, "node_modules/.cache/tickmark-stand-in");
const require = createRequire(import.meta.url);

/** Runs the project's own build, the one that is published, and answers where it lies. */
async function buildPane(): Promise<string> {
  const module = (await import(new URL("../../webpack.config.js", import.meta.url).href)) as {
    readonly default: Configuration | ((env: object, argv: object) => Configuration);
  };
  const configuration =
    typeof module.default === "function" ? module.default({}, { mode: "production" }) : module.default;
  await build(configuration);
  return configuration.output?.path ?? join(root, "dist");
}

function build(configuration: Configuration): Promise<void> {
  const compiler = webpack(configuration);
  return new Promise((done, fail) => {
    compiler.run((error, stats) => {
      compiler.close((closeError) => {
        if (error ?? closeError) fail(error ?? closeError ?? new Error("webpack did not close"));
        else if (stats?.hasErrors()) fail(new Error(stats.toString({ all: false, errors: true })));
        else done();
      });
    });
  });
}

interface Folder {
  readonly prefix: string;
  readonly path: string;
}

/** Where the files of an address lie; the first prefix that fits counts. */
function folders(page: string, pane: string): readonly Folder[] {
  const grid = dirname(require.resolve("@ironcalc/workbook/style.css"));
  const web = join(dirname(fileURLToPath(import.meta.url)), "web");
  return [
    { prefix: "/office-js/", path: join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist") },
    { prefix: "/stand-in/ironcalc.css", path: join(grid, "ironcalc.css") },
    { prefix: "/stand-in/page.css", path: join(web, "page.css") },
    { prefix: "/stand-in/", path: page },
    { prefix: "/index.html", path: join(web, "page.html") },
    { prefix: "/", path: pane },
  ];
}

async function createServerFor(places: readonly Folder[]): Promise<Server> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  return createServer({ key, cert }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
    void readServed(places, path === "/" ? "/index.html" : path).then((file) => {
      if (!file) {
        response.writeHead(404, { "content-type": "text/plain" }).end(`There is no ${path}`);
        return;
      }
      response.writeHead(200, { "content-type": file.type, "cache-control": "no-store" }).end(file.content);
    });
  });
}

interface ServedFile {
  readonly type: string;
  readonly content: Buffer | string;
}

async function readServed(places: readonly Folder[], path: string): Promise<ServedFile | undefined> {
  const place = places.find(({ prefix }) => path.startsWith(prefix));
  if (!place) return undefined;
  const file = resolve(place.path, path.slice(place.prefix.length));
  if (file !== place.path && !file.startsWith(place.path + sep)) return undefined;
  const content = await readFile(file).catch(() => undefined);
  if (!content) return undefined;
  const type = types[extname(file)] ?? "application/octet-stream";
  return path === "/taskpane.html" ? { type, content: withLocalLibrary(content.toString("utf8")) } : { type, content };
}

/** The page itself loads office.js from Microsoft, as the store requires; here it comes from the npm package. */
function withLocalLibrary(html: string): string {
  return html.replaceAll("https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "/office-js/office.js");
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
};

async function listen(server: Server, first: number): Promise<Server> {
  for (let port = first; port <= first + 50; port++) if (await isListening(server, port)) return server;
  throw new Error(`no port from ${first} to ${first + 50} is free`);
}

function isListening(server: Server, port: number): Promise<boolean> {
  return new Promise((done, fail) => {
    const refused = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") done(false);
      else fail(error);
    };
    server.once("error", refused);
    server.listen(port, "localhost", () => {
      server.off("error", refused);
      done(true);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return address.port;
}
