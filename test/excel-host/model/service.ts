import { apiNotFound } from "../protocol/errors.ts";
import { bind, type HostObject, type Members, type Model } from "../protocol/object.ts";
import type { WireRecord } from "../protocol/wire.ts";

/** The one object outside the workbook that the library asks for by itself, when the page is ready. */
export function createService(type: string): HostObject {
  if (type !== addinService.type) throw apiNotFound(`a new ${type}`);
  return new AddinService();
}

class AddinService implements HostObject {
  readonly model: Model = bind<AddinService>(this, addinService);

  identity(): WireRecord {
    return {};
  }
}

const addinService: Members<AddinService> = {
  type: "Microsoft.InternalService.AddinInternalService",
  commands: { NotifyActionHandlerReady: () => undefined },
};
