import { HostError } from "./protocol/errors.ts";

/** What an injected fault is. All but "midway" refuse the batch before anything of it ran. */
export type FaultKind =
  "cellEditMode" | "accessDenied" | "sessionLost" | "payloadTooLarge" | "busy" | "dialogOpen" | "general" | "midway";

export interface Fault {
  /** The sync that fails, from 1, counted from the injection on. */
  readonly atSync: number;
  readonly kind: FaultKind;
  /** For "midway": how many of the batch's actions are done before it fails; half of them if left out. */
  readonly atAction?: number;
  /** Whether all later syncs fail in the same way. */
  readonly lasting?: boolean;
}

/** How Excel refuses a whole batch: by name where the library is native, by number on the web. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly httpStatus: number;
  /** The library's numeric code on the web. */
  readonly number: number;
}

export type RefusalKind = Exclude<FaultKind, "midway"> | "responseTooLarge";

export const refusals: Readonly<Record<RefusalKind, Refusal>> = {
  cellEditMode: {
    code: "InvalidOperationInCellEditMode",
    message:
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
    httpStatus: 400,
    number: 5004,
  },
  accessDenied: {
    code: "AccessDenied",
    message: "You can't perform the requested operation.",
    httpStatus: 403,
    number: 7000,
  },
  sessionLost: {
    code: "InvalidOrTimedOutSession",
    message: "Your Office Online session has expired or is invalid. To continue, refresh the page.",
    httpStatus: 408,
    number: 5012,
  },
  payloadTooLarge: {
    code: "RequestPayloadSizeLimitExceeded",
    message: "The request payload size has exceeded the limit.",
    httpStatus: 400,
    number: 5103,
  },
  responseTooLarge: {
    code: "ResponsePayloadSizeLimitExceeded",
    message: "The response payload size has exceeded the limit.",
    httpStatus: 400,
    number: 5104,
  },
  busy: {
    code: "ActivityLimitReached",
    message: "Activity limit has been reached.",
    httpStatus: 429,
    number: 5102,
  },
  dialogOpen: {
    code: "WriteNotSupportedWhenModalDialogOpen",
    message: "Can't write to the document while a dialog is open.",
    httpStatus: 400,
    number: 5016,
  },
  general: {
    code: "GeneralException",
    message: "There was an internal error while processing the request.",
    httpStatus: 500,
    number: 5001,
  },
};

/** The faults that wait for their sync. */
export class Faults {
  #planned: { readonly fault: Fault; syncs: number }[] = [];

  inject(fault: Fault): void {
    if (fault.atSync < 1) throw new RangeError("syncs count from 1");
    this.#planned.push({ fault, syncs: 0 });
  }

  clear(): void {
    this.#planned = [];
  }

  /** The fault, if any, of the sync that is about to run. */
  next(): Fault | undefined {
    for (const planned of this.#planned) planned.syncs += 1;
    const due = this.#planned.find(({ fault, syncs }) =>
      fault.lasting ? syncs >= fault.atSync : syncs === fault.atSync,
    );
    return due?.fault;
  }
}

export const midwayError = new HostError("GeneralException", refusals.general.message);
