#!/usr/bin/env node
// Runs the sources as they are. They are bundled anew whenever one of them is newer than the last bundle, so that no
// build step stands between an edit and its effect, and a start costs no more than reading one file.
import { mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const top = fileURLToPath(new URL("..", import.meta.url));
const cache = join(top, "node_modules", ".cache", "tickmark");
const bundle = join(cache, "cli.mjs");

if (newestSource() > (statSync(bundle, { throwIfNoEntry: false })?.mtimeMs ?? 0)) await build();
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv);

function newestSource() {
  const files = readdirSync(join(top, "src"), { recursive: true }).filter((file) => file.endsWith(".ts"));
  return Math.max(...[...files.map((file) => join("src", file)), "package-lock.json"].map(modified));
}

function modified(file) {
  return statSync(join(top, file)).mtimeMs;
}

async function build() {
  const { build: bundleUp } = await import("esbuild");
  // Written aside and renamed: two commands may start at once.
  const draft = join(cache, `cli.${process.pid}.mjs`);
  mkdirSync(cache, { recursive: true });
  await bundleUp({
    entryPoints: [join(top, "src", "cli", "index.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    outfile: draft,
  });
  renameSync(draft, bundle);
}
