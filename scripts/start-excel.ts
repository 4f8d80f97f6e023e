import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { servePane } from "./serve-pane.ts";

/**
 * The pane of this checkout in a real Excel: builds it, serves it at https://localhost:3000, the address in
 * manifest.xml, and brings the manifest to Excel. `--web` only says how, for Excel on the web; `--no-build` takes
 * `dist/` as it is. Microsoft's tools are fetched by npx when they are first needed, at these versions, both MIT.
 */
const tools = { certificates: "office-addin-dev-certs@3.0.0", sideload: "office-addin-dev-settings@4.0.0" };

const root = fileURLToPath(new URL("..", import.meta.url));
const manifest = join(root, "manifest.xml");
const options = new Set(process.argv.slice(2));
const hasExcel = process.platform === "win32" || process.platform === "darwin";

async function startExcel(): Promise<void> {
  if (!options.has("--no-build")) run("npm", ["run", "build"]);
  const certificate = trustedCertificate();
  const server = await servePane(join(root, "dist"), 3000, certificate);
  console.log(`\nThe pane is served at ${server.url}taskpane.html. Ctrl+C stops.`);
  if (hasExcel && !options.has("--web")) {
    run("npx", ["--yes", tools.sideload, "sideload", manifest, "desktop", "--app", "excel"]);
    console.log("Excel opens with Open Tickmark on the Home tab; where it does not, choose it under Home > Add-ins.");
    console.log(`To take it away again: npx ${tools.sideload} unregister ${manifest}`);
  } else {
    console.log("In Excel on the web (excel.cloud.microsoft), in a browser on this machine: open a workbook, then");
    console.log("Home > Add-ins > More add-ins > My Add-ins > Upload My Add-in, and choose");
    console.log(`  ${manifest}`);
    if (!hasExcel)
      console.log(`First open ${server.url}taskpane.html once, so that the browser trusts its certificate.`);
  }
}

/** Excel loads nothing over a certificate that the machine does not trust; Microsoft's tool makes one that it does. */
function trustedCertificate(): { readonly key: string; readonly cert: string } | undefined {
  // On Linux the tool would ask for sudo, and there is no Excel to convince.
  if (!hasExcel) return undefined;
  const folder = join(homedir(), ".office-addin-dev-certs");
  run("npx", ["--yes", tools.certificates, "install", "--days", "365"]);
  const [key, cert] = [join(folder, "localhost.key"), join(folder, "localhost.crt")];
  if (!existsSync(key) || !existsSync(cert)) throw new Error(`no certificate in ${folder}`);
  return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
}

function run(command: string, given: readonly string[]): void {
  // npm and npx are scripts on Windows, which only a shell starts.
  const isWindows = process.platform === "win32";
  const words = given.map((word) => (isWindows && word.includes(" ") ? `"${word}"` : word));
  const { status, error } = spawnSync(command, words, { cwd: root, stdio: "inherit", shell: isWindows });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${given.join(" ")} ended with ${String(status)}`);
}

await startExcel();
