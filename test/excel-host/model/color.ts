import { invalidArgument } from "../protocol/errors.ts";
import type { Wire } from "../protocol/wire.ts";

// The sixteen colours of HTML 4 and orange; Excel knows the rest of the web's names too.
const named: Readonly<Record<string, string>> = {
  aqua: "#00FFFF",
  black: "#000000",
  blue: "#0000FF",
  fuchsia: "#FF00FF",
  gray: "#808080",
  green: "#008000",
  lime: "#00FF00",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** "#dDebf7" → "#DDEBF7", "red" → "#FF0000". Throws InvalidArgument for anything else. */
export function readColor(value: Wire, location: string): string {
  if (typeof value !== "string") throw invalidArgument(location);
  if (/^#[\dA-F]{6}$/i.test(value)) return value.toUpperCase();
  const color = named[value.toLowerCase()];
  if (color === undefined) throw invalidArgument(location);
  return color;
}
