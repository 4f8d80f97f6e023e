import { afterEach, describe, expect, it } from "vitest";
import { offerCommands } from "../../src/taskpane/ribbon.ts";

type Command = (event?: { completed: () => void }) => void;

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

function installOffice(showAsTaskpane: () => Promise<void>): ReadonlyMap<string, Command> {
  const commands = new Map<string, Command>();
  const actions = { associate: (name: string, command: Command) => commands.set(name, command) };
  Object.assign(globalThis, { Office: { actions, addin: { showAsTaskpane } } });
  return commands;
}

/** Calls a command as a button does, and waits until the button is let go. */
function press(command: Command | undefined): Promise<void> {
  if (command === undefined) throw new Error("no such command");
  return new Promise((completed) => {
    command({ completed });
  });
}

describe("the ribbon's commands", () => {
  it("bring the pane into view, then do what they say", async () => {
    const done: string[] = [];
    const commands = installOffice(() => {
      done.push("shown");
      return Promise.resolve();
    });
    offerCommands({ traceNumber: () => done.push("traced"), recheckWorkbook: () => done.push("rechecked") });
    for (const name of ["traceNumber", "recheckWorkbook", "openPane"]) await press(commands.get(name));
    expect(done).toEqual(["shown", "traced", "shown", "rechecked", "shown"]);
  });

  it("do what they say, and let the button go, where the pane cannot be shown", async () => {
    const done: string[] = [];
    const commands = installOffice(() => Promise.reject(new Error("no pane")));
    offerCommands({ traceNumber: () => done.push("traced"), recheckWorkbook: () => undefined });
    await press(commands.get("traceNumber"));
    expect(done).toEqual(["traced"]);
  });

  it("are not there outside Office, nor in one without shared runtimes", () => {
    const commands = { traceNumber: () => undefined, recheckWorkbook: () => undefined };
    expect(() => {
      offerCommands(commands);
    }).not.toThrow();
    Object.assign(globalThis, { Office: {} });
    expect(() => {
      offerCommands(commands);
    }).not.toThrow();
  });
});
