import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";
import { drawIcon, iconSizes } from "../../scripts/icon.ts";
import { decodePng } from "../../scripts/png.ts";
import { requiredExcelApi } from "../../src/taskpane/host.ts";
import type { CommandName } from "../../src/taskpane/ribbon.ts";
import configuration from "../../webpack.config.js";
import { schemaObjections, unifiedManifest } from "./unified-manifest.ts";

const commands: readonly CommandName[] = ["openPane", "traceNumber", "recheckWorkbook"];
const root = fileURLToPath(new URL("../../", import.meta.url));
const file = `${root}manifest.xml`;
const xml = readFileSync(file, "utf8");

function all(pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1] ?? "");
}

describe("manifest.xml", () => {
  it("is read by Microsoft's own reader as a task pane for workbooks that may write", async () => {
    expect(await OfficeAddinManifest.readManifestFile(file)).toMatchObject({
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      appDomains: [],
      displayName: "Tickmark",
    });
  });

  it("becomes a unified manifest to which Microsoft's schema has no objection", async () => {
    const unified = await unifiedManifest(file);
    expect(await schemaObjections(unified)).toEqual([]);
    expect(unified.extensions[0]?.requirements).toEqual({
      capabilities: [{ name: "ExcelApi", minVersion: requiredExcelApi }],
      scopes: ["workbook"],
    });
    expect(JSON.stringify(unified)).not.toContain("TRUNCATED");
  });

  it("would be objected to if its pane had no page", async () => {
    const unified = structuredClone(await unifiedManifest(file)) as unknown as {
      extensions: { runtimes: { code?: unknown }[] }[];
    };
    delete unified.extensions[0]?.runtimes[0]?.code;
    expect(await schemaObjections(unified)).not.toEqual([]);
  });

  it("defines each resource that it uses, once, and uses each that it defines", () => {
    const defined = all(/<bt:(?:Image|Url|String) id="([^"]+)"/g);
    expect(new Set(defined).size).toBe(defined.length);
    expect([...new Set(all(/resid="([^"]+)"/g))].sort()).toEqual([...defined].sort());
  });

  it("keeps its resources as short as Office wants them", () => {
    for (const id of all(/(?:id|resid)="([^"]+)"/g)) expect(id.length).toBeLessThanOrEqual(32);
    const short = xml.slice(xml.indexOf("<bt:ShortStrings>"), xml.indexOf("</bt:ShortStrings>"));
    for (const [, words = ""] of short.matchAll(/DefaultValue="([^"]*)"/g))
      expect(words.length).toBeLessThanOrEqual(125);
    const long = xml.slice(xml.indexOf("<bt:LongStrings>"), xml.indexOf("</bt:LongStrings>"));
    for (const [, words = ""] of long.matchAll(/DefaultValue="([^"]*)"/g))
      expect(words.length).toBeLessThanOrEqual(250);
  });

  it("asks for one version of Excel's members everywhere, the one that the pane checks for", () => {
    expect(new Set(all(/<(?:bt:)?Set Name="ExcelApi" MinVersion="([^"]+)"/g))).toEqual(new Set([requiredExcelApi]));
  });

  it("asks for a shared runtime for the ribbon alone: an Excel without it still opens the pane", () => {
    const ribbon = xml.indexOf("<VersionOverrides");
    expect(xml.slice(0, ribbon)).not.toContain("SharedRuntime");
    expect(xml.slice(ribbon)).toContain('<bt:Set Name="SharedRuntime" MinVersion="1.1" />');
    expect(all(/<(?:Runtime|FunctionFile|SourceLocation) resid="([^"]+)"/g)).toEqual(Array(3).fill("Pane.Url"));
  });

  it("has buttons and shortcuts for commands that the pane offers, under the same names", () => {
    const shortcuts = JSON.parse(readFileSync(`${root}assets/shortcuts.json`, "utf8")) as Shortcuts;
    const ids = shortcuts.actions.map(({ id }) => id);
    expect(ids).toEqual(commands);
    expect(all(/<FunctionName>([^<]+)</g)).toEqual(commands.slice(1));
    expect(shortcuts.shortcuts.map(({ action }) => action)).toEqual(ids);
    const keys = shortcuts.shortcuts.flatMap(({ key }) => [key.default, key.mac]);
    expect(new Set(keys).size).toBe(keys.length);
    // The pattern that Microsoft asks for, since Excel and browsers leave it free.
    for (const { key } of shortcuts.shortcuts) {
      expect(key.default).toMatch(/^Ctrl\+Shift\+Alt\+[A-Z]$/);
      expect(key.mac).toBe(key.default.replace("Ctrl", "Command"));
    }
    const tips = all(/id="\w+\.TipDescription" DefaultValue="([^"]+)"/g).join(" ");
    for (const { action, key } of shortcuts.shortcuts) if (action !== "openPane") expect(tips).toContain(key.default);
  });

  it("has the version of the package", () => {
    const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as { version: string };
    expect(all(/<Version>([^<]+)<\/Version>/g)).toEqual([`${version}.0`]);
  });

  it("leads to one origin over https, and to files that a build has", () => {
    const urls = all(/(?:DefaultValue|Url)="([a-z]+:\/\/[^"]+)"/g).map((url) => new URL(url));
    expect(urls.length).toBeGreaterThan(8);
    expect(new Set(urls.map(({ origin }) => origin))).toEqual(new Set(["https://localhost:3000"]));
    for (const { pathname } of urls) {
      const source = pathname === "/taskpane.html" ? "src/taskpane/taskpane.html" : pathname.slice(1);
      expect(existsSync(root + source), `${pathname} is missing`).toBe(true);
    }
  });
});

interface Shortcuts {
  readonly actions: readonly { readonly id: string }[];
  readonly shortcuts: readonly {
    readonly action: string;
    readonly key: { readonly default: string; readonly mac: string };
  }[];
}

describe("the address of a build", () => {
  it.each(["http://addins.example.com", "addins.example.com", "https://addins.example.com/?a=b"])(
    "is not %s",
    (origin) => {
      expect(() => configuration({ origin })).toThrow();
    },
  );

  it.each(["https://addins.example.com", "https://addins.example.com:8443", "https://example.com/tickmark/"])(
    "may be %s",
    (origin) => {
      expect(() => configuration({ origin })).not.toThrow();
    },
  );
});

describe("the icons", () => {
  it.each(iconSizes)("are there at %i pixels, as the script draws them", (size) => {
    const picture = decodePng(readFileSync(`${root}assets/icon-${size}.png`));
    expect([picture.width, picture.height]).toEqual([size, size]);
    expect(Buffer.from(picture.pixels).equals(Buffer.from(drawIcon(size).pixels))).toBe(true);
  });

  it("have in the manifest the size that it says they have", () => {
    const images = new Map(
      [...xml.matchAll(/<bt:Image id="([^"]+)" DefaultValue="[^"]*icon-(\d+)\.png"/g)].map(([, id, size]) => [
        id,
        size,
      ]),
    );
    const used = [...xml.matchAll(/<bt:Image size="(\d+)" resid="([^"]+)"/g)];
    expect(new Set(used.map(([, size]) => size))).toEqual(new Set(["16", "32", "64", "80"]));
    for (const [, size, id] of used) expect(images.get(id)).toBe(size);
    expect(xml).toMatch(/<IconUrl DefaultValue="[^"]*icon-32\.png"/);
    expect(xml).toMatch(/<HighResolutionIconUrl DefaultValue="[^"]*icon-64\.png"/);
  });
});
