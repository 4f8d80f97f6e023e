import { invalidArgument } from "../protocol/errors.ts";
import { bind, type HostObject, type Members, type Model } from "../protocol/object.ts";
import type { WireRecord } from "../protocol/wire.ts";
import type { Workbook } from "./workbook.ts";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"];

export class Application implements HostObject {
  readonly model: Model = bind<Application>(this, applicationMembers);
  readonly workbook: Workbook;
  calculationMode = "Automatic";
  isScreenSuspended = false;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  identity(): WireRecord {
    return {};
  }
}

const applicationMembers: Members<Application> = {
  type: "Application",
  properties: {
    CalculationMode: {
      get: ({ calculationMode }) => calculationMode,
      set: (application, value) => {
        if (typeof value !== "string" || !modes.includes(value)) throw invalidArgument("Application.calculationMode");
        application.calculationMode = value;
      },
    },
    CalculationState: { get: () => "Done" },
  },
  commands: {
    Calculate: ({ workbook }, args) => {
      args.oneOf(0, ["Recalculate", "Full", "FullRebuild"]);
      workbook.recalculate();
    },
    /** Values are stale until the next `sync`. */
    SuspendApiCalculationUntilNextSync: ({ workbook }) => {
      workbook.suspendCalculation();
    },
    SuspendScreenUpdatingUntilNextSync: (application) => {
      application.isScreenSuspended = true;
    },
  },
};
