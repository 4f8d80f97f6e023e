import type { ExcelHost, Reply } from "../host.ts";

/** A message of Excel on the web's protocol between the pane's frame and the page around it. */
interface PaneMessage {
  readonly _messageType: number;
  readonly _actionType?: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: {
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly ArrayData?: readonly unknown[];
  };
}

const messageTypes = { request: 0, response: 1 } as const;
const actionTypes = { register: 1, unregister: 2 } as const;
const dispatchIds = { richApiBatch: 93 } as const;

// What the add-in finds in `Office.context`; the npm library goes up to ExcelApi 1.15.
const appId = "tickmark";
const conversation = "stand-in";
const requirements = {
  ExcelApi: "1.15",
  RibbonApi: "1.1",
  SharedRuntime: "1.1",
  DialogApi: "1.2",
  ImageCoercion: "1.1",
};

/**
 * Opens the add-in's page in a frame and answers it as Excel on the web does. The library trusts the page around it
 * because both are of one https origin.
 */
export class PaneBridge {
  readonly #host: ExcelHost;
  readonly #frame: HTMLIFrameElement;
  readonly #origin = window.location.origin;
  /** The pane's standing requests to be told of something, by the name of what. */
  readonly #registered = new Map<string, PaneMessage>();
  /** Requests that wait while Excel is held. */
  #held: PaneMessage[] | undefined;

  constructor(host: ExcelHost, parent: HTMLElement, address: string) {
    this.#host = host;
    this.#frame = document.createElement("iframe");
    this.#frame.title = "Tickmark";
    this.#frame.allow = "clipboard-read; clipboard-write";
    this.#frame.name = JSON.stringify({
      hostInfo: "Excel$Web$16.01$en-US$stand-in$$$0",
      xdmInfo: `${conversation}|${appId}|${this.#origin}`,
      serializerVersion: 1,
    });
    this.#frame.src = address;
    window.addEventListener("message", (event) => {
      this.#receive(event);
    });
    parent.append(this.#frame);
  }

  /** Lets the pane wait for its batches, as a busy Excel does. */
  hold(): void {
    this.#held ??= [];
  }

  /** Answers what has waited, in the order in which it came. */
  resume(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const message of held) this.#answer(message);
  }

  /** Tells the pane of the events that have come up. */
  deliverEvents(): void {
    const listener = this.#registered.get("richApiMessage");
    if (!listener) return;
    const events = this.#host.takeEvents();
    if (events.length === 0) return;
    const ArrayData = events.map(({ messageCategory, messageType, targetId, message }, place) => [
      messageCategory,
      messageType,
      targetId,
      message,
      String(place),
      false,
    ]);
    this.#send(listener, { ArrayData }, 1);
  }

  #receive({ origin, source, data }: MessageEvent<unknown>): void {
    if (origin !== this.#origin || source !== this.#frame.contentWindow || typeof data !== "string") return;
    const message = readMessage(data);
    if (message?._messageType !== messageTypes.request) return;
    if (message._actionType === actionTypes.register) this.#registered.set(message._actionName, message);
    if (message._actionType === actionTypes.unregister) this.#registered.delete(message._actionName);
    this.#answer(message);
  }

  #answer(message: PaneMessage): void {
    if (message._actionType === actionTypes.register || message._actionType === actionTypes.unregister) {
      this.#send(message, { Error: 0 });
      return;
    }
    if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      this.#send(message, appContext());
      return;
    }
    if (message._data?.DdaMethod?.DispatchId === dispatchIds.richApiBatch) {
      if (this.#held) {
        this.#held.push(message);
        return;
      }
      const [, , , , body] = message._data.ArrayData ?? [];
      if (typeof body !== "string") throw new TypeError("a batch without a body");
      this.#send(message, batchData(this.#host.answer(body)));
      this.deliverEvents();
      return;
    }
    this.#send(message, message._actionName === "executeMethod" ? { Error: 0, Version: 1 } : {});
  }

  #send({ _actionName, _conversationId, _correlationId }: PaneMessage, data: unknown, responseType: 0 | 1 = 0): void {
    const response = {
      _messageType: messageTypes.response,
      _actionName,
      _conversationId,
      _correlationId,
      _origin: this.#origin,
      _serializerVersion: 1,
      _errorCode: 0,
      _responseType: responseType,
      _data: data,
    };
    this.#frame.contentWindow?.postMessage(JSON.stringify(response), this.#origin);
  }
}

function batchData(reply: Reply): unknown {
  if (reply.kind === "refused") return { Error: reply.refusal.number, Version: 1 };
  return { Error: 0, Version: 1, Data: [200, [], JSON.stringify(reply.answer)] };
}

function readMessage(text: string): PaneMessage | undefined {
  try {
    return JSON.parse(text) as PaneMessage;
  } catch {
    // Others may post to the page too.
    return undefined;
  }
}

function appContext(): unknown {
  return {
    _id: appId,
    // Excel, as the library numbers its hosts.
    _appName: 16,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: "en-US",
    _dataLocale: "en-US",
    _docUrl: `${window.location.origin}/Book1.xlsx`,
    _clientMode: 1,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: 0,
    _eToken: "",
    _correlationId: "stand-in",
    _appInstanceId: "stand-in",
    _hostFullVersion: "16.0.18000.20000",
    _hostCustomMessage: "",
    _requirementMatrix: JSON.stringify(requirements),
    _featureGates: {},
  };
}
