import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Files of a build that no page or manifest needs: what a server may leave out. */
export const forDebugging = /\.(?:map|LICENSE\.txt)$/;

/** Paths of all files of a build, with forward slashes. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
}

/** What the scripts of a build were made of, as their maps say: "src/…" or "node_modules/…". */
export function sourcesOf(folder: string): readonly string[] {
  const maps = filesIn(folder).filter((file) => file.endsWith(".js.map"));
  return [...new Set(maps.flatMap((file) => sourcesIn(readFileSync(join(folder, file), "utf8"))))];
}

function sourcesIn(map: string): readonly string[] {
  const { sources } = JSON.parse(map) as { readonly sources: readonly string[] };
  return sources.map((source) =>
    source
      .replace(/^webpack:\/\/[^/]*\//, "")
      .replace(/^\.\//, "")
      .replace(/\?.*$/, ""),
  );
}

/** The packages that are shipped: all that package-lock.json does not call a development dependency. */
export function shippedPackages(): ReadonlySet<string> {
  const file = fileURLToPath(new URL("../../package-lock.json", import.meta.url));
  const { packages } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
  };
  return new Set(
    Object.entries(packages)
      .filter(([path, { dev }]) => path !== "" && dev !== true)
      .map(([path]) => path),
  );
}

/** "node_modules/a/node_modules/@b/c/lib/d.js" is of "node_modules/a/node_modules/@b/c". */
export function packageOf(source: string): string | undefined {
  return /^(?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+/.exec(source)?.[0].slice(0, -1);
}
