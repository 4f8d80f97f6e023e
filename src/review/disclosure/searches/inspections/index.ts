import type { InspectionName } from "../../types.ts";
import { ebitdaWithMore, gainsKept, perShareEndsOnly, unshownTax } from "./adjusting.ts";
import {
  liquidityFromIncome,
  marginWithoutDepreciation,
  measureOnStatement,
  measureStatement,
  proFormaLabel,
} from "./naming.ts";
import { changeAlone, headlineOrder, paragraphOrder, praiseAlone, ratioAlone } from "./prominence.ts";
import {
  differentStart,
  ebitdaFromOperatingIncome,
  reversedReconciliation,
  unfootedReconciliation,
  unreconciledMeasure,
  unreconciledPeriod,
} from "./reconciling.ts";
import type { Inspect } from "./types.ts";

export const inspections: Readonly<Record<InspectionName, Inspect>> = {
  unreconciledMeasure,
  unreconciledPeriod,
  unfootedReconciliation,
  differentStart,
  ebitdaFromOperatingIncome,
  reversedReconciliation,
  measureStatement,
  headlineOrder,
  paragraphOrder,
  changeAlone,
  ratioAlone,
  praiseAlone,
  ebitdaWithMore,
  unshownTax,
  perShareEndsOnly,
  marginWithoutDepreciation,
  proFormaLabel,
  measureOnStatement,
  liquidityFromIncome,
  gainsKept,
};
