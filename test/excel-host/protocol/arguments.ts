import { invalidArgument } from "./errors.ts";
import type { HostObject } from "./object.ts";
import { isWireRecord, type Wire, type WireRecord } from "./wire.ts";

export type Argument = Wire | HostObject;

/** The arguments of one call, each asked for by its place and the type that Excel wants there. */
export class Arguments {
  readonly location: string;
  readonly #values: readonly Argument[];

  constructor(location: string, values: readonly Argument[]) {
    this.location = location;
    this.#values = values;
  }

  /** The argument itself; `undefined` where it was left out. */
  at(place: number): Argument | undefined {
    return this.#values[place] ?? undefined;
  }

  text(place: number): string {
    const value = this.at(place);
    if (typeof value !== "string") throw invalidArgument(this.location);
    return value;
  }

  optionalText(place: number): string | undefined {
    return this.at(place) === undefined ? undefined : this.text(place);
  }

  /** A whole number. */
  whole(place: number): number {
    const value = this.at(place);
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(this.location);
    return value;
  }

  flag(place: number, otherwise: boolean): boolean {
    const value = this.at(place);
    if (value === undefined) return otherwise;
    if (typeof value !== "boolean") throw invalidArgument(this.location);
    return value;
  }

  record(place: number): WireRecord | undefined {
    const value = this.at(place);
    if (value === undefined) return undefined;
    if (isHostObject(value) || !isWireRecord(value)) throw invalidArgument(this.location);
    return value;
  }

  wire(place: number): Wire | undefined {
    const value = this.at(place);
    if (value !== undefined && isHostObject(value)) throw invalidArgument(this.location);
    return value;
  }

  oneOf<Choice extends string>(place: number, choices: readonly Choice[], otherwise?: Choice): Choice {
    const value = this.at(place) ?? otherwise;
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined) throw invalidArgument(this.location);
    return chosen;
  }
}

export function isHostObject(value: Argument): value is HostObject {
  return typeof value === "object" && value !== null && "model" in value && "identity" in value;
}
