import type { Members } from "../protocol/object.ts";
import type { WireRecord } from "../protocol/wire.ts";
import { printArea, type Area } from "./area.ts";
import type { Range } from "./range.ts";
import type { Worksheet } from "./worksheet.ts";

/** The numbers that Excel's events have on the wire. */
const eventTypes = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
} as const;

export type EventName = keyof typeof eventTypes;

/** One event on its way to the library. */
export interface EventEntry {
  readonly messageCategory: 65_536;
  readonly messageType: number;
  /** The id of a sheet, or "Workbook" for those who listen to the collection. */
  readonly targetId: string;
  readonly message: string;
}

/** Who listens to what, and what has happened since the listeners were last told. */
export class Events {
  readonly #listeners = new Map<string, number>();
  #pending: EventEntry[] = [];

  register(name: EventName, target: string): void {
    this.#count(name, target, 1);
  }

  unregister(name: EventName, target: string): void {
    this.#count(name, target, -1);
  }

  /** Hands out what is pending. */
  take(): readonly EventEntry[] {
    const entries = this.#pending;
    this.#pending = [];
    return entries;
  }

  changed(sheet: Worksheet, area: Area): void {
    this.#raise("DataChanged", sheet, {
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: sheet.id,
      address: printArea(area),
      shiftDirection: "None",
      triggerSource: sheet.workbook.isAnswering ? "ThisLocalAddin" : "Unknown",
    });
  }

  selected({ sheet, area }: Range): void {
    this.#raise("SelectionChanged", sheet, { worksheetId: sheet.id, address: printArea(area) });
  }

  sheet(name: "Activated" | "Added" | "Deactivated" | "Deleted", sheet: Worksheet): void {
    this.#raise(name, sheet, { worksheetId: sheet.id, source: "Local" });
  }

  #raise(name: EventName, sheet: Worksheet, message: WireRecord): void {
    for (const targetId of [sheet.id, "Workbook"])
      if ((this.#listeners.get(`${name} ${targetId}`) ?? 0) > 0)
        this.#pending.push({
          messageCategory: 65_536,
          messageType: eventTypes[name],
          targetId,
          message: JSON.stringify(message),
        });
  }

  #count(name: EventName, target: string, change: 1 | -1): void {
    const listener = `${name} ${target}`;
    this.#listeners.set(listener, (this.#listeners.get(listener) ?? 0) + change);
  }
}

/** The pairs of commands with which the library starts and stops listening to an object. */
export function eventCommands<Self>(
  place: (self: Self) => { readonly events: Events; readonly target: string },
  names: readonly EventName[],
): NonNullable<Members<Self>["commands"]> {
  const pairs = names.flatMap((name) => [
    [
      `_Register${name}Event`,
      (self: Self) => {
        const { events, target } = place(self);
        events.register(name, target);
      },
    ] as const,
    [
      `_Unregister${name}Event`,
      (self: Self) => {
        const { events, target } = place(self);
        events.unregister(name, target);
      },
    ] as const,
  ]);
  return Object.fromEntries(pairs);
}
