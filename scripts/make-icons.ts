import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drawIcon, iconSizes } from "./icon.ts";
import { encodePng } from "./png.ts";

/** Draws `assets/icon-*.png`; run it with `npx tsx scripts/make-icons.ts` after a change of the drawing. */
const assets = fileURLToPath(new URL("../assets/", import.meta.url));
mkdirSync(assets, { recursive: true });
for (const size of iconSizes) writeFileSync(`${assets}icon-${size}.png`, encodePng(drawIcon(size)));
