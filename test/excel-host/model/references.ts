import type { HostObject } from "../protocol/object.ts";

/** The objects that the library keeps between batches. */
export class References {
  readonly #kept = new Map<string, HostObject>();
  #given = 0;

  keep(object: HostObject): string {
    this.#given += 1;
    const id = `reference-${this.#given}`;
    this.#kept.set(id, object);
    return id;
  }

  get(id: string): HostObject | undefined {
    return this.#kept.get(id);
  }

  release(id: string): void {
    this.#kept.delete(id);
  }

  get count(): number {
    return this.#kept.size;
  }
}
