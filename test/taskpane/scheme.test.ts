import { describe, expect, it } from "vitest";
import { schemeOf } from "../../src/taskpane/scheme.ts";

describe("the scheme of Excel's theme", () => {
  it.each([
    ["Colorful", "#E6E6E6", "light"],
    ["White", "#FFFFFF", "light"],
    ["Dark Gray", "#444444", "dark"],
    ["Black", "#262626", "dark"],
    ["a theme in small letters", "#0a0a0a", "dark"],
    ["bright yellow on a contrast theme", "#ffff00", "light"],
  ])("is what the background is: %s", (_theme, background, scheme) => {
    expect(schemeOf(background)).toBe(scheme);
  });

  it.each([undefined, null, "", "white", "#fff", "#GGGGGG", 0, true])(
    "is unknown where Excel says %s",
    (background) => {
      expect(schemeOf(background)).toBeUndefined();
    },
  );
});
