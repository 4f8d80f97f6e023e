import { invalidArgument } from "../protocol/errors.ts";
import { bind, type HostObject, type Members, type Model } from "../protocol/object.ts";
import { isWireRecord, type Wire, type WireRecord } from "../protocol/wire.ts";
import { isWithin } from "./area.ts";
import type { Range } from "./range.ts";

const location = "DataValidation.rule";

/** The rule for what may be typed into a range: a list of texts, and no other kind. */
export class DataValidation implements HostObject {
  readonly model: Model = bind<DataValidation>(this, validationMembers);
  readonly range: Range;

  constructor(range: Range) {
    this.range = range;
  }

  identity(): WireRecord {
    return {};
  }
}

const validationMembers: Members<DataValidation> = {
  type: "DataValidation",
  properties: {
    Rule: {
      get: ({ range }) => range.sheet.validations.get(range.address) ?? {},
      set: ({ range }, value) => {
        range.sheet.protection.guardContents(range.area, location);
        range.sheet.validations.set(range.address, readRule(value));
      },
    },
  },
  commands: {
    Clear: ({ range }, args) => {
      range.sheet.protection.guardContents(range.area, args.location);
      for (const address of [...range.sheet.validations.keys()])
        if (isWithin(address, range.area)) range.sheet.validations.delete(address);
    },
  },
};

/** Excel takes at most 255 characters of list, and shows a choice of what stands between its commas. */
function readRule(value: Wire): WireRecord {
  const list = isWireRecord(value) ? value["list"] : undefined;
  if (!isWireRecord(list)) throw invalidArgument(location);
  const { inCellDropDown, source } = list;
  if (typeof inCellDropDown !== "boolean" || typeof source !== "string" || source === "" || source.length > 255)
    throw invalidArgument(location);
  return { list: { inCellDropDown, source } };
}
