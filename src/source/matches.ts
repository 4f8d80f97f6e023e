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

/** What the named groups of an expression found. */
export type Groups = Readonly<Record<string, string | undefined>>;

/**
 * An expression with many named groups, to be searched with often: each match of the expression itself would make an object
 * of all their names, to tell the two or three that it has.
 */
export function withNamedGroups(named: RegExp): { pattern: RegExp; groupsOf: (found: RegExpExecArray) => Groups } {
  const names = matchesIn(named.source, /\(\?<(\w+)>/g).map(([, name]) => name ?? "");
  const groupsOf = (found: RegExpExecArray) => {
    const groups: Record<string, string> = {};
    names.forEach((name, at) => {
      const group = found[at + 1];
      if (group !== undefined) groups[name] = group;
    });
    return groups;
  };
  return { pattern: new RegExp(named.source.replace(/\?<\w+>/g, ""), named.flags), groupsOf };
}
