import { invalidArgument, invalidOperation } from "../protocol/errors.ts";
import { bind, type HostObject, type Members, type Model } from "../protocol/object.ts";
import type { WireRecord } from "../protocol/wire.ts";

/** Protection of the workbook's structure: no sheet comes, goes, moves, hides or changes its name. */
export class WorkbookProtection implements HostObject {
  readonly model: Model = bind<WorkbookProtection>(this, protectionMembers);
  isOn = false;
  #password: string | undefined;

  identity(): WireRecord {
    return {};
  }

  protect(password: string | undefined): void {
    if (this.isOn) throw invalidOperation("WorkbookProtection.protect", "The workbook is already protected.");
    this.isOn = true;
    this.#password = password;
  }

  unprotect(password: string | undefined): void {
    if (this.isOn && this.#password !== undefined && this.#password !== password)
      throw invalidArgument("WorkbookProtection.unprotect", "The password is incorrect.");
    this.isOn = false;
    this.#password = undefined;
  }
}

const protectionMembers: Members<WorkbookProtection> = {
  type: "WorkbookProtection",
  properties: { Protected: { get: ({ isOn }) => isOn } },
  commands: {
    Protect: (protection, args) => {
      protection.protect(args.optionalText(0));
    },
    Unprotect: (protection, args) => {
      protection.unprotect(args.optionalText(0));
    },
  },
};
