/** Some words as a page shows them in one go. Lengths in points; the baseline counts from the foot of the page. */
export interface PdfWords {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of the font. */
  readonly size: number;
}

export type PdfOutcome =
  | { readonly kind: "read"; readonly text: string }
  /** It asks for a password; it holds pictures of text at most; it is no PDF, or a broken one. */
  | { readonly kind: "locked" | "withoutText" | "broken" };
