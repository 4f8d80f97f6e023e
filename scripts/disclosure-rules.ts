import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { renderRules } from "./support/render-rules.ts";

/** Writes docs/disclosure-rules.md from the rules: `npm run docs:rules`. */
writeFileSync(fileURLToPath(new URL("../docs/disclosure-rules.md", import.meta.url)), renderRules());
