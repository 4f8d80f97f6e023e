import { readFile } from "node:fs/promises";
import { createServer } from "node:https";
import { extname, join, normalize } from "node:path";
import { generate } from "selfsigned";

export interface ServedPane {
  /** "https://localhost:3000/" */
  readonly url: string;
  readonly close: () => void;
}

/** Serves a build over https, to this machine alone; without a certificate it makes one that nobody trusts yet. */
export async function servePane(
  folder: string,
  port: number,
  certificate?: { readonly key: string; readonly cert: string },
): Promise<ServedPane> {
  const server = createServer(certificate ?? (await ownCertificate()), (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname));
    readFile(join(folder, path)).then(
      (content) => {
        const type = types[extname(path)] ?? "application/octet-stream";
        response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening, fail) => {
    server.once("error", fail);
    server.listen(port, "localhost", listening);
  });
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `https://localhost:${taken}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function ownCertificate(): Promise<{ readonly key: string; readonly cert: string }> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  return { key, cert };
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".xml": "application/xml",
};
