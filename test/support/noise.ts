/** Characters between two code units of Latin-1, line ends and tabs among them, the same for the same seed. */
export function noise(wanted: { characters: number; from: number; to: number; seed: number }): string {
  let state = wanted.seed;
  const next = (below: number): number => {
    // A linear congruential generator with the constants of Numerical Recipes.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const codes = new Uint8Array(wanted.characters).map(() => {
    const kind = next(100);
    if (kind === 0) return 10;
    if (kind === 1) return 9;
    return wanted.from + next(wanted.to - wanted.from + 1);
  });
  return Buffer.from(codes.buffer).toString("latin1");
}
