import type { OpenedPane } from "./opened-pane.ts";

/** Begins to note what a screen reader would say: whatever changes within a live region that is there already. */
export async function listen({ pane }: OpenedPane): Promise<void> {
  await pane.evaluate(() => {
    const heard: string[] = [];
    (window as { noted?: () => void }).noted?.();
    const regions = "[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]";
    const observer = new MutationObserver((records) => {
      for (const { target } of records) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(regions);
        const words = region?.textContent.trim() ?? "";
        if (words !== "" && heard.at(-1) !== words) heard.push(words);
      }
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    Object.assign(window, {
      heard,
      noted: () => {
        observer.disconnect();
      },
    });
  });
}

/** What was said since `listen`. */
export function heardSince({ pane }: OpenedPane): Promise<readonly string[]> {
  return pane.evaluate(() => (window as unknown as { heard: string[] }).heard);
}
