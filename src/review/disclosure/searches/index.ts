import type { Exhibit } from "../../exhibit/index.ts";
import type { Search, Sighting } from "../types.ts";
import { inspections } from "./inspections/index.ts";
import { searchLines } from "./lines.ts";
import { searchMissingWords } from "./missing-words.ts";
import { searchWords } from "./words.ts";

/** The places at which a search finds its matter, in the order of the text. */
export function search(how: Search, exhibit: Exhibit): readonly Sighting[] {
  switch (how.kind) {
    case "words":
      return searchWords(how, exhibit);
    case "lines":
      return searchLines(how, exhibit);
    case "missingWords":
      return searchMissingWords(how, exhibit);
    case "inspection":
      return inspections[how.of](exhibit);
  }
}
