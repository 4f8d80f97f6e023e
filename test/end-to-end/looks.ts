import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { OpenedPane } from "./opened-pane.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The narrowest pane that Excel opens, the usual one, and a wide one. */
const widths = [320, 350, 450] as const;

/**
 * What a browser is told of the person's theme and of Windows' contrast themes, each tried with axe at one width: what
 * axe looks at (names, roles, contrast) hangs on the theme, and what hangs on the width is measured at each.
 */
const schemes = {
  light: { media: { colorScheme: "light", forcedColors: "none" }, width: 350 },
  dark: { media: { colorScheme: "dark", forcedColors: "none" }, width: 450 },
  highContrast: { media: { colorScheme: "dark", forcedColors: "active" }, width: 320 },
} as const;

/** What is wrong with the pane as it stands, in each theme and at each width. */
export async function objectionsInAllLooks(opened: OpenedPane): Promise<readonly string[]> {
  const objections: string[] = [];
  for (const [scheme, { media, width }] of Object.entries(schemes)) {
    await opened.page.emulateMedia({ ...media, reducedMotion: "reduce" });
    await opened.setWidth(width);
    const found = await axeObjections(opened);
    objections.push(...found.map((objection) => `${scheme}, ${width} pixels: ${objection}`));
  }
  await opened.page.emulateMedia({ ...schemes.light.media, reducedMotion: "reduce" });
  for (const width of [...widths, schemes.light.width]) {
    await opened.setWidth(width);
    objections.push(...(await shapeObjections(opened)).map((objection) => `${width} pixels: ${objection}`));
  }
  return [...new Set(objections)];
}

/** Violations that axe calls serious or critical. */
async function axeObjections({ pane }: OpenedPane): Promise<readonly string[]> {
  if (!(await pane.evaluate(() => "axe" in window))) await pane.evaluate(axe);
  const options: RunOptions = { resultTypes: ["violations"] };
  await pane.evaluate(settled);
  const { violations } = await pane.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes
        .filter(({ html }) => !isTickMark(id, html))
        .map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
    );
}

/** A new theme is drawn a little after the browser tells of it, and buttons then fade from one to the other. */
const settled = `new Promise((seen) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(seen)), 100)).then(() =>
  Promise.allSettled(
    document.getAnimations().filter((each) => each instanceof CSSTransition).map(({ finished }) => finished),
  ),
).then(() => undefined)`;

/** The tick mark beside a number is a symbol, hidden from screen readers; axe takes it for the end of the number's name. */
function isTickMark(rule: string, html: string): boolean {
  return rule === "label-content-name-mismatch" && html.includes("data-number=");
}

/** Sideways scrolling, targets under 24 pixels, and what stands in the corner of Excel's personality menu. */
function shapeObjections({ pane }: OpenedPane): Promise<readonly string[]> {
  return pane.evaluate(() => {
    const objections: string[] = [];
    const say = (what: string, element: Element) => objections.push(`${what}: ${element.outerHTML.slice(0, 120)}`);
    for (const element of document.querySelectorAll("body, body *")) {
      const { overflowX } = getComputedStyle(element);
      const mayScroll = overflowX === "auto" || overflowX === "scroll" || element === document.body;
      if (mayScroll && element.scrollWidth > element.clientWidth && element.closest("[data-scrolls-sideways]") === null)
        say("scrolls sideways", element);
    }
    // Windows puts the menu 12 by 32 pixels into the corner, the Mac 34 by 32.
    const corner = { left: window.innerWidth - 34, bottom: 32 };
    // A number within the text is as high as its line: WCAG 2.2 excepts targets in a sentence.
    for (const element of document.querySelectorAll(
      "button:not([data-number]), a[href], input, select, summary, textarea, [tabindex='0']:not([data-number], [aria-hidden='true'])",
    )) {
      // Fluent draws the border of a field around it, and all of that is the target.
      const target = element.closest(".fui-Input") ?? element;
      const { width, height, right, top } = target.getBoundingClientRect();
      if (width === 0 || height === 0) continue;
      if (width < 24 || height < 24) say(`target of ${width.toFixed(0)} by ${height.toFixed(0)}`, element);
      if (right > corner.left && top < corner.bottom && top >= 0 && isOnTop(element)) say("in the corner", element);
    }
    function isOnTop(element: Element): boolean {
      const seen = document.elementFromPoint(window.innerWidth - 17, 16);
      return seen !== null && (element === seen || element.contains(seen));
    }
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const parent = node.parentElement;
      if (parent === null || (node.textContent ?? "").trim() === "") continue;
      for (const { right, top, bottom } of range.getClientRects()) {
        if (right > corner.left && top < corner.bottom && bottom > 0 && isOnTop(parent))
          say("words in the corner", parent);
      }
    }
    return objections;
  });
}
