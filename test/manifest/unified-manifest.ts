import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { convert } from "office-addin-manifest-converter";

/** The newest schema that `office-addin-manifest` brings along, which has all that an Excel add-in may say. */
const schemaVersion = "1.30";

export interface UnifiedManifest {
  readonly version: string;
  readonly extensions: readonly {
    readonly requirements: { readonly capabilities: readonly unknown[]; readonly scopes: readonly string[] };
  }[];
}

/** The add-in-only manifest as a unified one, made by Microsoft's converter without a network. */
export async function unifiedManifest(xmlFile: string): Promise<UnifiedManifest> {
  const folder = mkdtempSync(join(tmpdir(), "tickmark-manifest-"));
  try {
    const schema = `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.schema.json`;
    await convert(xmlFile, folder, false, schema, schemaVersion);
    return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as UnifiedManifest;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What Microsoft's schema objects to in a unified manifest. */
export async function schemaObjections(manifest: unknown): Promise<readonly string[]> {
  // The schemas and their validator belong to a dependency of office-addin-manifest, so they are found from there.
  const fromPackage = createRequire(createRequire(import.meta.url).resolve("office-addin-manifest"));
  const validator = fromPackage("@microsoft/app-manifest") as SchemaValidator;
  const build = dirname(fromPackage.resolve("@microsoft/app-manifest"));
  const schemaFile = join(build, "json-schemas", "teams", `v${schemaVersion}`, "MicrosoftTeams.schema.json");
  const schema: unknown = JSON.parse(readFileSync(schemaFile, "utf8"));
  return validator.ManifestUtil.validateManifestAgainstSchema(manifest, schema);
}

interface SchemaValidator {
  readonly ManifestUtil: {
    readonly validateManifestAgainstSchema: (manifest: unknown, schema: unknown) => Promise<string[]>;
  };
}
