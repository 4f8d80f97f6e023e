import { invalidArgument } from "../protocol/errors.ts";

/** The rows or the columns of a sheet: their sizes, which are hidden, and the outline over them. */
export class Lines {
  /** Points. */
  standard: number;
  readonly sizes = new Map<number, number>();
  readonly hidden = new Set<number>();
  /** How deep in the outline each line lies; absent is 0. */
  readonly levels = new Map<number, number>();

  constructor(standard: number) {
    this.standard = standard;
  }

  /** The size that the lines have in common, else null. */
  size(first: number, count: number): number | null {
    const [size = this.standard, ...others] = this.#sizesOf(first, count);
    return others.some((other) => other !== size) ? null : size;
  }

  /** Points that the lines take together. */
  extent(first: number, count: number): number {
    const own = [...this.sizes].filter(([line]) => line >= first && line < first + count);
    const sum = own.reduce((total, [, size]) => total + size, 0);
    return sum + (count - own.length) * this.standard;
  }

  resize(first: number, count: number, points: number): void {
    for (let line = first; line < first + count; line++) this.sizes.set(line, points);
  }

  reset(first: number, count: number): void {
    for (const line of [...this.sizes.keys()]) if (line >= first && line < first + count) this.sizes.delete(line);
  }

  /** One level deeper; Excel has eight levels, of which the first is no group. */
  group(first: number, count: number, location: string): void {
    const deepest = Math.max(...this.#levelsOf(first, count));
    if (deepest >= 7) throw invalidArgument(location);
    for (let line = first; line < first + count; line++) this.levels.set(line, (this.levels.get(line) ?? 0) + 1);
  }

  ungroup(first: number, count: number, location: string): void {
    if (Math.min(...this.#levelsOf(first, count)) === 0) throw invalidArgument(location);
    for (let line = first; line < first + count; line++) {
      const level = (this.levels.get(line) ?? 0) - 1;
      if (level > 0) this.levels.set(line, level);
      else this.levels.delete(line);
    }
  }

  setCollapsed(first: number, count: number, collapsed: boolean, location: string): void {
    if (Math.max(...this.#levelsOf(first, count)) === 0) throw invalidArgument(location);
    for (let line = first; line < first + count; line++) {
      if (collapsed && this.levels.has(line)) this.hidden.add(line);
      if (!collapsed) this.hidden.delete(line);
    }
  }

  /** Shows the lines of the outermost `count` levels and hides the deeper ones; 0 leaves all as it is. */
  showLevels(count: number): void {
    if (count === 0) return;
    for (const [line, level] of this.levels) {
      if (level >= count) this.hidden.add(line);
      else this.hidden.delete(line);
    }
  }

  #sizesOf(first: number, count: number): readonly number[] {
    const set = [...this.sizes].filter(([line]) => line >= first && line < first + count).map(([, size]) => size);
    return set.length < count ? [this.standard, ...set] : set;
  }

  #levelsOf(first: number, count: number): readonly number[] {
    return Array.from({ length: count }, (_, place) => this.levels.get(first + place) ?? 0);
  }
}
