/**
 * The matches of a global expression, left to right: those of `matchAll`, which makes the expression anew for each text
 * that it looks through; where texts are short and many, that costs more than the search.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match);
    // A match of nothing would be found again and again.
    if (match[0] === "") pattern.lastIndex++;
  }
  return matches;
}
