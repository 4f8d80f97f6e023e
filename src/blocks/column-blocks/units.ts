import type { LabelPiece, Piece } from "./pieces.ts";

/** The pieces of a run of lines that say in what its amounts are: "(In millions, except per share", "amounts)". */
export function withoutUnits(chunk: readonly Piece[]): {
  readonly units: readonly LabelPiece[];
  readonly others: readonly Piece[];
} {
  const units: LabelPiece[] = [];
  const others: Piece[] = [];
  let open = 0;
  for (const piece of chunk) {
    const above = units.at(-1);
    if (piece.kind === "label" && (saysUnits(piece.text) || goesOn(piece, above, open))) {
      open = saysUnits(piece.text) ? 1 : open + 1;
      units.push(piece);
    } else {
      open = mostLines;
      others.push(piece);
    }
  }
  return { units, others };
}

const mostLines = 3;

/** Right below a line whose bracket is open, up to the line that closes it. */
function goesOn(piece: LabelPiece, above: LabelPiece | undefined, open: number): boolean {
  return (
    above !== undefined &&
    open < mostLines &&
    above.text.lastIndexOf("(") > above.text.lastIndexOf(")") &&
    !piece.text.includes("(") &&
    (piece.text.endsWith(")") || /^[a-z]/.test(piece.text))
  );
}

function saysUnits(printed: string): boolean {
  if (/^\(?(?:[$€£¥]|[A-Z]{3} ?)(?:m|mn|mio|million|bn|billion|'?000s?|k)\)?$/.test(printed)) return true;
  return (
    /^\(?(?:(?:unaudited|all)[,;:]? (?:and )?)?(?:(?:u\.?s\.? )?dollars?|amounts?|figures)? ?(?:(?:are )?(?:expressed |stated |presented )?in )?(?:u\.?s\.? ?)?[$€£¥]? ?(?:dollars? )?(?:in )?(?:thousands|millions|billions)\b/i.test(
      printed,
    ) && !/^(?:thousands|millions|billions) of (?!dollars|u\.?s)/i.test(printed)
  );
}
