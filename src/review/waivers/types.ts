import type { IsoDate } from "../../source/index.ts";

/** What a finding is told by: its code, its words without the numbers, and the numbers. */
export interface Fingerprint {
  readonly code: string;
  /** The words at which it stands, each number written as "#". */
  readonly words: string;
  /** The numbers in those words and in what is said of them, in their order. */
  readonly figures: string;
}

/** A person's decision that a finding may stand, and why. */
export interface Waiver extends Fingerprint {
  readonly reason: string;
  /** Who decided, and on which day, as they gave it. */
  readonly by: string;
  readonly on: IsoDate;
}

/**
 * What became of a waiver. applies: its finding is there, unchanged. lapsed: the finding is there with other numbers, so
 * that it must be decided again. gone: there is no such finding any more.
 */
export interface WaiverStanding {
  readonly waiver: Waiver;
  readonly state: "applies" | "lapsed" | "gone";
  /** Where the finding stands, unless it is gone. */
  readonly start: number | undefined;
}
