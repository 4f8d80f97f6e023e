import type { WriteStep } from "../excel/index.ts";
import { strings } from "./strings.ts";

export function stepWords(step: WriteStep): string {
  switch (step.kind) {
    case "looking":
      return strings.writing.looking;
    case "writing":
      return strings.writing.underWay;
    case "removing":
      return strings.writing.removing;
  }
}

/** How much of the write has arrived, from 0 to 1; `undefined` where that cannot be known. */
export function stepShare(step: WriteStep): number | undefined {
  switch (step.kind) {
    case "looking":
    case "removing":
      return undefined;
    case "writing":
      return step.of === 0 ? undefined : step.done / step.of;
  }
}
