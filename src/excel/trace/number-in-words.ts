const token = /\d(?:[\d.,'\u00a0\u202f]*\d)?/g;

/** Where a number stands among words, with whichever signs of thousands and decimals it is written; a zero may be a dash. */
export function findNumber(words: string, value: number): readonly { readonly start: number; readonly end: number }[] {
  const size = Math.abs(value);
  const found = [...words.matchAll(token)].filter(([written]) => readings(written).includes(size)).map(spanOf);
  return found.length > 0 || size !== 0
    ? found
    : [...words.matchAll(/(?<![\p{L}\p{N}])[-–—](?![\p{L}\p{N}])/gu)].map(spanOf);
}

/** What a number may be: 1,234.5 or 1.234,5. */
function readings(written: string): readonly number[] {
  const bare = written.replace(/['\u00a0\u202f]/g, "");
  return [Number(bare.replaceAll(",", "")), Number(bare.replaceAll(".", "").replace(",", "."))];
}

function spanOf({ 0: written, index }: RegExpExecArray): { start: number; end: number } {
  return { start: index, end: index + written.length };
}
