import type { Diagnostic, Span } from "../source/index.ts";

/** Why a number of the text states no amount: it dates, names, counts or addresses something. */
export interface Definitional {
  readonly span: Span;
  readonly raw: string;
  readonly why: string;
}

/** Every numeric token of the text, in exactly one place. */
export interface Ledger {
  readonly numbers: number;
  /** In a statement's cell. */
  readonly placed: number;
  readonly claims: number;
  readonly guidance: number;
  readonly definitional: readonly Definitional[];
  readonly unaccounted: readonly { readonly span: Span; readonly raw: string }[];
}

/** What a reviewer is told, worst first, then in the order of the text. */
export type Finding = Diagnostic;

export interface Review {
  readonly ledger: Ledger;
  readonly findings: readonly Finding[];
}
