import type { OpenedPane } from "./opened-pane.ts";

/** Where the Tab key stops. */
export interface FocusStop {
  /** Name or words of the element. */
  readonly what: string;
  /** Where it stands in the page's own order. */
  readonly place: number;
  /** Does it look otherwise than without the focus, and is it in view? */
  readonly isSeen: boolean;
}

/** A pane of a long release has many; the first ones are enough to tell. */
export const mostStops = 60;

/** The stops of the Tab key, from the first of the page to the last. */
export async function focusStops({ page, pane }: OpenedPane): Promise<readonly FocusStop[]> {
  // The tabs come first on the page, and are one stop.
  await pane.getByRole("tab", { selected: true }).focus();
  const stops: FocusStop[] = [];
  while (stops.length < mostStops) {
    await page.keyboard.press("Tab");
    const stop = await pane.evaluate(() => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || focused === document.body || !document.hasFocus()) return undefined;
      // Fluent's buttons draw their ring themselves, the text box a line below it, others an outline.
      const look = () =>
        [focused, ...focused.querySelectorAll("*")]
          .slice(0, 1)
          .flatMap((element) => [undefined, "::after", "::before"].map((part) => getComputedStyle(element, part)))
          .map(({ outlineStyle, outlineWidth, outlineColor, boxShadow, borderBottomColor }) =>
            [
              outlineStyle === "none" ? "none" : outlineStyle + outlineWidth + outlineColor,
              boxShadow,
              borderBottomColor,
            ].join(),
          )
          .join("|");
      const withFocus = look();
      const { top, bottom, left, right } = focused.getBoundingClientRect();
      const isInView = bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth;
      const what = focused.getAttribute("aria-label") ?? (focused.textContent.trim() || focused.tagName);
      const place = [...document.querySelectorAll("*")].indexOf(focused);
      focused.blur();
      const isMarked = look() !== withFocus;
      focused.focus();
      return { what, place, isSeen: isMarked && isInView };
    });
    if (stop === undefined || stops.some(({ place }) => place === stop.place)) break;
    stops.push(stop);
  }
  return stops;
}
