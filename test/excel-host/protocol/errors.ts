/** What Excel answers a batch with when an action cannot be done: the library raises it as `OfficeExtension.Error`. */
export class HostError extends Error {
  readonly code: string;
  readonly location: string;

  constructor(code: string, message: string, location = "") {
    super(message);
    this.code = code;
    this.location = location;
  }

  get httpStatus(): number {
    if (this.code === "ItemNotFound" || this.code === "ApiNotFound") return 404;
    if (this.code === "AccessDenied") return 403;
    return this.code === "GeneralException" ? 500 : 400;
  }
}

export const sizesDiffer =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

export function invalidArgument(
  location: string,
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError {
  return new HostError("InvalidArgument", message, location);
}

export function itemNotFound(location: string): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", location);
}

export function itemAlreadyExists(location: string): HostError {
  return new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", location);
}

export function accessDenied(location: string): HostError {
  return new HostError("AccessDenied", "You can't perform the requested operation.", location);
}

export function invalidOperation(location: string, message: string): HostError {
  return new HostError("InvalidOperation", message, location);
}

export function invalidReference(location: string): HostError {
  return new HostError("InvalidReference", "This reference is not valid for the current operation.", location);
}

export function invalidObjectPath(location: string): HostError {
  return new HostError(
    "InvalidObjectPath",
    `The object path '${location}' isn't working for what you're trying to do.`,
    location,
  );
}

/** The stand-in knows no such member, whether or not Excel has it. A test must never pass on a guess. */
export function apiNotFound(member: string): HostError {
  return new HostError("ApiNotFound", `The stand-in Excel does not model ${member}.`, member);
}
