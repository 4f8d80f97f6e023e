import type { Text } from "../source/index.ts";

const mostTokens = 40;
const mostLinesBelow = 120;
const fewest = 3;

/**
 * The text with "2 411 2 290" as "2,411 2,290", where figures stand a blank apart and thousands are set apart by a blank
 * too. The dates above say how many figures a line has: the groups of its digits are shared out among so many.
 */
export function bindInTurn(text: Text): Text {
  const lines = text.characters.split("\n");
  let [count, below, bound] = [0, 0, 0];
  let open = 0;
  const read = lines.map((line) => {
    const years = line.length < 200 ? (line.match(/\b(?:19|20)\d\d\b/g)?.length ?? 0) : 0;
    if (years > 1) {
      [count, below] = [years, 0];
      return line;
    }
    if (count < 2 || ++below > mostLinesBelow) return line;
    const tail = tailOf(line);
    if (tail.length < count || isPlain(tail, count)) return line;
    const starts = shareOut(tail, count) ?? shareOut(tail.slice(1), count);
    if (starts === undefined) open++;
    else if (starts.size < tail.length) bound++;
    return starts === undefined ? line : joined(line, tail, starts);
  });
  return bound < fewest || open > bound ? text : { ...text, characters: read.join("\n") };
}

interface Token {
  readonly text: string;
  readonly at: number;
}

/** The figures, or groups of digits, at the end of a line, each a blank from the next. */
function tailOf(line: string): Token[] {
  const tokens: Token[] = [];
  let end = line.trimEnd().length;
  while (end > 0 && tokens.length < mostTokens) {
    const at = line.lastIndexOf(" ", end - 1) + 1;
    const text = line.slice(at, end);
    if (!/^(?:[-–(]?\d{1,3}(?:[.,]\d{1,2})?\)?%?|[-–—])$/.test(text) || at === 0) break;
    tokens.unshift({ text, at });
    end = at - 1;
  }
  return tokens;
}

/**
 * The places at which the figures begin, if the tokens make just so many, percentages apart. Where they do in several ways,
 * the one in which neighbours are of a size; `undefined` where that tells no more.
 */
function shareOut(tokens: readonly Token[], count: number): ReadonlySet<Token> | undefined {
  let ways: (readonly number[])[] = [[]];
  for (const [nth, { text }] of tokens.entries()) {
    const isPart = /^\d{3}(?:[.,]\d{1,2})?\)?$/.test(text);
    const before = tokens[nth - 1]?.text ?? "";
    const mayGoOn = isPart && /^[-–(]?\d{1,3}$/.test(before);
    ways = ways.flatMap((way) => {
      const first = way.at(-1);
      const begun = [...way, nth];
      if (!mayGoOn || first === undefined) return [begun];
      return nth - first > 1 && !/^\d{3}$/.test(before) ? [begun] : [begun, way];
    });
    if (ways.length > 4000) return undefined;
  }
  const fitting = ways.filter((way) => way.filter((at) => !(tokens[at]?.text ?? "").endsWith("%")).length === count);
  const [only, another] = fitting;
  if (only !== undefined && another === undefined) return tokensAt(only, tokens);
  const [even, next] = fitting
    .map((way) => ({ way, steps: stepsOf(way, tokens) }))
    .sort((left, right) => left.steps - right.steps);
  const isClear = even !== undefined && next !== undefined && next.steps >= even.steps + leastMargin;
  return isClear ? tokensAt(even.way, tokens) : undefined;
}

/** As many figures as columns, or one more that may refer to a note. */
function isPlain(tokens: readonly Token[], count: number): boolean {
  const [first] = tokens;
  return tokens.length === count || (tokens.length === count + 1 && /^\(?\d{1,2}\)?$/.test(first?.text ?? ""));
}

const leastMargin = 2;

/** By how many digits neighbours differ, in all: a line says much the same thing of each period. */
function stepsOf(starts: readonly number[], tokens: readonly Token[]): number {
  const digits = starts.map((start, at) => {
    const own = tokens.slice(start, starts[at + 1] ?? tokens.length).map(({ text }) => text);
    return own.join("").replace(/[.,]\d*|\D/g, "").length;
  });
  return digits.slice(1).reduce((sum, count, at) => sum + Math.abs(count - (digits[at] ?? count)), 0);
}

function tokensAt(starts: readonly number[], tokens: readonly Token[]): ReadonlySet<Token> {
  return new Set(starts.flatMap((at) => tokens[at] ?? []));
}

/** The blank before each token that begins no figure becomes a comma; the first of all may be a reference to a note. */
function joined(line: string, tokens: readonly Token[], starts: ReadonlySet<Token>): string {
  let characters = line;
  for (const token of tokens.slice(1)) {
    if (!starts.has(token) && isAfterFigure(tokens, token, starts))
      characters = `${characters.slice(0, token.at - 1)},${characters.slice(token.at)}`;
  }
  return characters;
}

function isAfterFigure(tokens: readonly Token[], token: Token, starts: ReadonlySet<Token>): boolean {
  return tokens.slice(0, tokens.indexOf(token)).some((each) => starts.has(each));
}
