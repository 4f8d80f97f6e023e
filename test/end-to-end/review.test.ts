import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumAvailable } from "../support/chromium.ts";
import { openPane, type OpenedPane } from "./opened-pane.ts";

const sample = readFileSync(new URL("../../assets/sample-release.txt", import.meta.url), "utf8");

// The tests tell one story, in order: somebody reviews the sample, corrects it, writes it and traces its cells.
describe.skipIf(!chromiumAvailable("review, text and trace"))("review, text and trace", () => {
  let opened: OpenedPane;

  beforeAll(async () => {
    opened = await openPane(3280);
    await opened.setWidth(320);
  }, 240_000);

  afterAll(() => opened.close());

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await opened.page.keyboard.press(key);
  };
  const focused = () =>
    opened.pane.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent,
    );
  const tab = (name: string) => opened.pane.getByRole("tab", { name });
  const about = () => opened.pane.locator("#panel-text").getByRole("region", { name: "About this number" });
  const firstCard = () =>
    opened.pane
      .locator("#panel-review li")
      .filter({ has: opened.pane.getByRole("heading", { name: "Income statement" }) });
  const openTable = () => opened.pane.getByRole("button", { name: /^Table as read: Income statement/ });
  const selection = () => opened.inHost((standIn) => standIn.host.snapshot().selection);

  describe("by keyboard alone", () => {
    test("the welcome offers a sample, and its review takes the keyboard", async () => {
      await tab("Paste").focus();
      await press("Tab");
      expect(await focused()).toBe("Try a sample");
      await press("Enter");
      await opened.pane.getByRole("heading", { name: "Tarnwick Gauge Corporation" }).waitFor();
      await expect.poll(() => tab("Review").getAttribute("aria-selected")).toBe("true");
      expect(await opened.pane.evaluate(() => document.activeElement?.id)).toBe("panel-review");
    });

    test("a part of the ledger opens to its numbers, and one of them leads to its place in the text", async () => {
      await opened.pane.getByRole("button", { name: /claims tied$/ }).focus();
      await press("Enter");
      await opened.pane
        .getByRole("button", { name: /^Line \d+, show in the text$/ })
        .first()
        .focus();
      await press("Enter");
      await expect.poll(focused).toMatch(/, claim, tied to the tables$/);
      expect(await tab("Text").getAttribute("aria-selected")).toBe("true");
    });

    test("arrow keys go from number to number, and each says what it is tied to", async () => {
      const before = await focused();
      await press("ArrowRight");
      await expect.poll(focused).not.toBe(before);
      await about()
        .getByText(/From the tables/)
        .waitFor();
      await press("ArrowLeft");
      await expect.poll(focused).toBe(before);
    });

    test("the next untied number is found", async () => {
      await opened.pane.getByRole("button", { name: /^Next untied/ }).focus();
      await press("Enter");
      await expect.poll(focused).toMatch(/, claim, untied$/);
    });

    test("arrow keys go between the tabs, and the review is as it was left", async () => {
      await tab("Text").focus();
      await press("ArrowLeft");
      expect(await tab("Review").getAttribute("aria-selected")).toBe("true");
      expect(await opened.pane.getByRole("button", { name: /claims tied$/ }).getAttribute("aria-expanded")).toBe(
        "true",
      );
    });

    test("a card opens to its table, in which arrow keys go from figure to figure", async () => {
      await openTable().focus();
      await press("Enter");
      const table = firstCard().getByRole("table").first();
      await table.waitFor();
      expect(await table.locator("caption").textContent()).not.toBe("");
      expect(await table.locator("thead th:not([scope=col])").count()).toBe(0);
      expect(await table.locator("tbody tr").count()).toBe(await table.locator("tbody th[scope=row]").count());
      await table.locator("[data-figure]").first().focus();
      const first = await focused();
      await press("ArrowDown", "ArrowRight");
      await expect.poll(focused).not.toBe(first);
      await press("Enter");
      await firstCard().getByText("Part of 1 check").waitFor();
    });
  });

  test("a correction is read anew at once, stands in a list, and can be taken back", async () => {
    await firstCard().getByText("Correct the reading").click();
    await firstCard().getByLabel("Amounts in").selectOption("millions");
    const list = opened.pane.getByRole("region", { name: "1 correction of yours" });
    await list.getByText("Read as: 1000").waitFor();
    await firstCard()
      .getByText(/USD in millions/)
      .first()
      .waitFor();
    await list.getByRole("button", { name: /^Take back/ }).click();
    await list.waitFor({ state: "detached" });
    await firstCard()
      .getByText(/USD in thousands/)
      .first()
      .waitFor();
    expect(await openTable().getAttribute("aria-expanded")).toBe("true");
  });

  test("nothing but a table's own region scrolls sideways", async () => {
    const wide = await opened.pane.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wide).toBe(false);
  });

  test("once written, a number that is chosen in the text selects its cell in Excel", async () => {
    await opened.pane.getByRole("button", { name: "Write to workbook" }).click();
    await opened.pane.getByText(/^Done: \d+ sheets written/).waitFor();
    const totalRevenue = firstCard().getByRole("row", { name: /^Total revenue/ });
    await totalRevenue.getByRole("button", { name: /show in the text$/ }).click();
    await opened.pane.locator("[data-number]", { hasText: "82,601" }).first().click();
    await expect.poll(selection).toMatch(/^'?Income Statement'?!\$?[A-Z]+\$?\d+$/);
    await about().getByText("Total revenue, income statement").waitFor();
  });

  test("a cell that is selected in Excel shows its words, its formula and the cells below it", async () => {
    await tab("Trace").click();
    await opened.pane.getByRole("heading", { name: "Total revenue: 82,601" }).waitFor();
    await opened.pane.getByText("the sum of").waitFor();
    await opened.pane.locator("#panel-trace mark", { hasText: "82,601" }).waitFor();
    await opened.pane.getByRole("button", { name: /^Instruments, .*58,214\. Select/ }).click();
    await opened.pane.getByRole("heading", { name: /^Instruments: .*58,214/ }).waitFor();
    await opened.pane.getByRole("button", { name: /^Back to Income Statement/ }).click();
    await opened.pane.getByRole("heading", { name: "Total revenue: 82,601" }).waitFor();
  });

  test("the trace needs nothing but the workbook: it works in a pane that was just opened", async () => {
    await opened.pane.evaluate(() => {
      location.reload();
    });
    await opened.pane.getByRole("textbox", { name: "Text of the release" }).waitFor();
    await expect.poll(() => tab("Trace").getAttribute("aria-disabled")).toBe("false");
    await tab("Trace").click();
    await opened.inHost((standIn) => {
      standIn.select("Summary!B20");
    });
    await opened.pane.locator("#panel-trace").getByText("Worked out as").waitFor();
    await opened.pane.locator("#panel-trace").getByText("Which rest on").waitFor();
  });

  test("a release that is pasted over another begins anew", async () => {
    await tab("Paste").click();
    await opened.paste({ "text/plain": sample });
    await opened.pane.getByRole("heading", { name: "Tarnwick Gauge Corporation" }).waitFor();
    expect(await openTable().getAttribute("aria-expanded")).toBe("false");
  });
});
