/**
 * All ways to cut a run of digits, commas and points into a number of figures, each with its thousands set apart by
 * commas: "24,377,01921,685,542" into two is "24,377,019" and "21,685,542", and there is no other way. Digits without a
 * comma among them are one figure unless no other cut comes to the count.
 */
export function cutGlued(glued: string, count: number): readonly (readonly string[])[] {
  if (count < 1 || glued.length > longest) return [];
  const ways: string[][][][] = Array.from({ length: glued.length + 1 }, () => []);
  ways[0] = [[[]]];
  for (let end = 1; end <= glued.length; end++) {
    for (let start = Math.max(0, end - longestFigure); start < end; start++) {
      if (!isFigure(glued.slice(start, end))) continue;
      ways[start]?.forEach((cuts, pieces) => {
        if (pieces >= count) return;
        const longer = ((ways[end] ??= [])[pieces + 1] ??= []);
        for (const cut of cuts) if (longer.length < mostWays) longer.push([...cut, glued.slice(start, end)]);
      });
    }
  }
  return ways[glued.length]?.[count] ?? [];
}

/** The fewest figures that a glued run can be, with the ways to cut it so. */
export function fewestFigures(glued: string): readonly (readonly string[])[] {
  // One figure, as nearly all are.
  if (glued.length <= longestFigure && isFigure(glued)) return [[glued]];
  for (let count = 1; count <= mostFigures; count++) {
    const ways = cutGlued(glued, count);
    if (ways.length > 0) return ways;
  }
  return [];
}

// A trillion in cents, with its commas; and no table has more columns glued together.
const longestFigure = 24;
const longest = 200;
const mostFigures = 12;
const mostWays = 512;

/** "1,234.5", "12", ".05"; a figure with a comma is grouped throughout, and one of two digits or more begins with no zero. */
function isFigure(printed: string): boolean {
  return (
    /^(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d{0,2}|[1-9]\d{3,14})?(?:\.\d{1,4})?$/.test(printed) && /\d/.test(printed)
  );
}
