import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RowUnit, StatementKind } from "../../src/statements/index.ts";
import type { Flavour } from "./release-texts.ts";
import { flavoursOf, releaseIds, releasesFolder } from "./release-texts.ts";

const ours = fileURLToPath(new URL("../releases", import.meta.url));

export type TruthPeriod =
  | { readonly kind: "instant"; readonly date: string }
  | { readonly kind: "duration"; readonly months: number; readonly end: string };

export interface TruthColumn {
  /** `null` where the column is no period: a change, a segment, a measure. */
  readonly period: TruthPeriod | null;
  readonly qualifier: string | null;
  readonly unit: RowUnit | null;
}

export interface TruthRow {
  /** Empty where nothing is printed before the figures. */
  readonly label: string;
  readonly rowUnit: RowUnit;
  /** As printed; `null` unless the state is a value. */
  readonly values: readonly (string | null)[];
  /** Absent where each is a value, or nil where it is `null`. */
  readonly states?: readonly string[];
  readonly rowScale?: number;
}

export interface TruthTable {
  readonly title: string;
  readonly kind: StatementKind;
  readonly scale: number;
  readonly currency: string;
  readonly columns: readonly TruthColumn[];
  readonly rows: readonly TruthRow[];
}

/** What a person found in a release by reading it: labels, figures and periods, no sentences. */
export interface Truth {
  readonly company: string;
  /** Which tables of the release it covers. */
  readonly coverage?: string;
  readonly tables: readonly TruthTable[];
}

/** The truth of a release: ours, or the one that lies beside its texts. */
export function truthOf(id: string): Truth | undefined {
  const path = [ours, releasesFolder].map((folder) => join(folder, id, "truth.json")).find((file) => existsSync(file));
  return path === undefined ? undefined : (JSON.parse(readFileSync(path, "utf8")) as Truth);
}

/** Every text that can be held against a truth. */
export function textsWithTruth(): { id: string; flavour: Flavour; truth: Truth }[] {
  return releaseIds().flatMap((id) => {
    const truth = truthOf(id);
    return truth === undefined ? [] : flavoursOf(id).map((flavour) => ({ id, flavour, truth }));
  });
}
