import type { Text } from "../../source/index.ts";
import { cutGlued, fewestFigures } from "./cut-glued.ts";
import type { Token } from "./tokens.ts";

/** Figures that stand together, cut apart where two were glued: as many as the grouping of their digits demands. */
export function cutRun(run: readonly Token[], text: Text): Token[] {
  if (run.length > mostColumns) return [...run];
  return run.flatMap((token) => {
    const ways = token.kind === "figure" ? fewestFigures(digitsOf(token)) : [];
    const best = ways.every((way) => way.length === 1) ? undefined : mostAlike(ways, run);
    return best === undefined ? [token] : pieces(token, best, text);
  });
}

/**
 * Cuts once more where figures are missing to `count`, in a table that sets its thousands apart: there "864580" is no
 * figure, and "864" and "580" are the one way to cut it. Where there is another way, nothing is cut.
 */
export function cutFurther(run: readonly Token[], count: number, text: Text): readonly Token[] {
  if (run.length > mostColumns) return run;
  const found = run.flatMap((token) => {
    const isGlued = token.kind === "figure" && !isGroupedFigure(digitsOf(token));
    const ways = isGlued ? cutGlued(digitsOf(token), count - run.length + 1) : [];
    return ways.filter((way) => way.every(isGroupedFigure)).map((way) => ({ token, way }));
  });
  const [only] = found;
  if (only === undefined || found.length > 1) return run;
  return run.flatMap((token) => (token === only.token ? pieces(token, only.way, text) : [token]));
}

// No table has more columns; a longer run is no row, and is not looked through for each of its figures.
const mostColumns = 40;

function digitsOf(token: Token): string {
  return /\d[\d,.]*|\.\d+/.exec(token.text)?.[0] ?? "";
}

/** In a table that sets its thousands apart, "4580" is no figure. */
function isGroupedFigure(printed: string): boolean {
  return !/^\d{4}/.test(printed);
}

/**
 * The way whose figures have the places that the others of the run have, or that have the same among themselves.
 * `undefined` where two ways are as good: "8982,667" may be 8 and 982,667, or 898 and 2,667.
 */
function mostAlike(ways: readonly (readonly string[])[], run: readonly Token[]): readonly string[] | undefined {
  const others = run.map(digitsOf).filter((digits) => /^[\d,]*(?:\.\d+)?$/.test(digits) && digits !== "");
  const unlikeness = ways.map((way) => {
    const unlike = way.filter((piece) => !others.some((other) => places(other) === places(piece))).length;
    return new Set(way.map(places)).size * 100 + unlike;
  });
  const least = Math.min(...unlikeness);
  const best = ways.filter((_, at) => unlikeness[at] === least);
  return best.length === 1 ? best[0] : undefined;
}

function places(printed: string): number {
  const point = printed.indexOf(".");
  return point === -1 ? 0 : printed.length - point - 1;
}

/** The first piece keeps what stood before the digits, the last what stood after. */
function pieces(token: Token, way: readonly string[], text: Text): Token[] {
  const glued = way.join("");
  const at = text.characters.indexOf(glued, token.span.start);
  if (at === -1 || at + glued.length > token.span.end) return [token];
  const [before = "", after = ""] = token.text.split(glued);
  let from = at;
  return way.map((piece, index) => {
    const isFirst = index === 0;
    const isLast = index === way.length - 1;
    const span = { start: isFirst ? token.span.start : from, end: isLast ? token.span.end : from + piece.length };
    from += piece.length;
    return {
      kind: "figure",
      text: `${isFirst ? before : ""}${piece}${isLast ? after : ""}`,
      span,
      isGlued: isFirst ? token.isGlued : true,
    };
  });
}
