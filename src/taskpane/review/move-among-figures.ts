import type { KeyboardEvent } from "react";

/** Arrow keys go from figure to figure, as in a sheet; one figure alone is a stop of the Tab key. */
export function moveAmongFigures(event: KeyboardEvent, body: HTMLElement | null): void {
  const from = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>("[data-figure]") : null;
  const cell = from?.closest("td");
  const row = cell?.closest("tr");
  if (body === null || from === null || !cell || !row) return;
  const target = neighbour(event.key, cell, row);
  if (target === undefined) return;
  event.preventDefault();
  target?.focus();
  target?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function neighbour(key: string, cell: HTMLTableCellElement, row: HTMLTableRowElement): HTMLElement | null | undefined {
  const inRow = (found: Element | null, step: (from: Element) => Element | null): HTMLElement | null => {
    for (let at = found; at !== null; at = step(at)) {
      const figure = at.querySelector<HTMLElement>("[data-figure]");
      if (figure !== null) return figure;
    }
    return null;
  };
  const inColumn = (step: (from: Element) => Element | null): HTMLElement | null => {
    for (let at = step(row); at !== null; at = step(at)) {
      const figure = at.children[cell.cellIndex]?.querySelector<HTMLElement>("[data-figure]");
      if (figure) return figure;
    }
    return null;
  };
  const after = (from: Element) => from.nextElementSibling;
  const before = (from: Element) => from.previousElementSibling;
  switch (key) {
    case "ArrowRight":
      return inRow(after(cell), after);
    case "ArrowLeft":
      return inRow(before(cell), before);
    case "ArrowDown":
      return inColumn(after);
    case "ArrowUp":
      return inColumn(before);
    default:
      return undefined;
  }
}
