import type { RowUnit } from "../../statements/index.ts";

/** A number of a sentence, as it is written. */
export interface Amount {
  readonly quote: string;
  readonly at: number;
  readonly digits: string;
  readonly isNegative: boolean;
  readonly unit: RowUnit;
  readonly scale: number;
  /** "Doubled", "one-third of": how far what it stands for may be from the digits. `undefined` for a number in digits. */
  readonly leeway?: number;
}
