import type { Exhibit } from "../../../exhibit/index.ts";
import type { Sighting } from "../../types.ts";

/** Looks for something that words alone do not show. */
export type Inspect = (exhibit: Exhibit) => readonly Sighting[];
