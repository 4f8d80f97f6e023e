/**
 * What became of a number of the text. `read`: a figure of a table that nothing was held against; `checked`: one that
 * checks which hold were worked out from; the next three are verdicts of checks on the figure itself, the four after them
 * verdicts on a number of the prose.
 */
export const numberStates = [
  "read",
  "checked",
  "tied",
  "rounding",
  "difference",
  "claimTied",
  "claimRounding",
  "claimDifference",
  "claimUntied",
  "guidance",
  "definitional",
  "unaccounted",
] as const;

export type NumberState = (typeof numberStates)[number];

/** What a tab takes in the text view, in characters: the layout counts with it, the style sets it. */
export const tabWidth = 4;
