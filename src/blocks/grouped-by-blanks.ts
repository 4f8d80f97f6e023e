import { onceFor } from "../source/index.ts";
import type { Text } from "../source/index.ts";
import { bindInTurn } from "./groups-in-turn.ts";

const fewest = 5;
// A figure that stands apart: at an edge of its line, or two blanks or a tab from its neighbours.
const figure = /(?<=^| {2}|[\t(–−-]|\| )\d{1,3}(?: \d{3}){1,4}(?:\.\d{1,2})?(?=\)?(?: {2}|\t| \||\r?$))/gm;

/**
 * The text with "4 211" as "4,211", offsets unchanged, where it sets thousands apart by a blank: such figures stand in it
 * time and again, and none that sets them apart by a comma or a point.
 */
export const withBoundDigits: (text: Text) => Text = onceFor((text) => {
  if (text.format === "html" || /\d[,.]\d{3}(?![\d%])/.test(text.characters)) return text;
  const seen = text.characters.match(figure)?.length ?? 0;
  if (seen >= fewest)
    return { ...text, characters: text.characters.replace(figure, (printed) => printed.replaceAll(" ", ",")) };
  return bindInTurn(text);
});
