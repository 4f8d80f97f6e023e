import type { BrandVariants, Theme } from "@fluentui/react-components";
import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { Scheme } from "./scheme.ts";

/** The green of the icon, from ink to mist. */
const green: BrandVariants = {
  10: "#020604",
  20: "#091a16",
  30: "#0a2b25",
  40: "#0a3831",
  50: "#0a463c",
  60: "#0b5447",
  70: "#0c5e50",
  80: "#0d6858",
  90: "#257868",
  100: "#3b8778",
  110: "#519688",
  120: "#67a699",
  130: "#7eb5aa",
  140: "#96c5bb",
  150: "#afd4cd",
  160: "#c9e4de",
};

/** Words in the middle of the brand, and in red, are too dark for a dark pane: WCAG asks for 4.5 to 1. */
const readableOnDark: Partial<Theme> = {
  colorBrandForeground1: green[120],
  colorBrandForeground2: green[130],
  colorBrandForegroundLink: green[120],
  colorBrandForegroundLinkHover: green[140],
  colorBrandForegroundLinkPressed: green[130],
  colorBrandForegroundLinkSelected: green[120],
  colorCompoundBrandForeground1: green[120],
  colorCompoundBrandForeground1Hover: green[140],
  colorCompoundBrandForeground1Pressed: green[130],
  // A lighter tint of Fluent's own red.
  colorStatusDangerForeground1: "#e37d86",
};

/** Our green in Fluent's tokens, for an Excel that is light or dark. In high contrast the browser's own colors stand. */
export const themes: Readonly<Record<Scheme, Theme>> = {
  light: createLightTheme(green),
  dark: { ...createDarkTheme(green), ...readableOnDark },
};
