import { describe, expect, it } from "vitest";
import type { ReadingAnswer, ReadingRequest } from "../../src/taskpane/messages.ts";
import type { ReadingWorker } from "../../src/taskpane/reading.ts";
import { readInWorker } from "../../src/taskpane/reading.ts";
import { viewRelease } from "../../src/taskpane/release-view.ts";
import { smallRelease } from "./small-release.ts";

/** A worker that answers when the test says so. */
class WorkerByHand implements ReadingWorker {
  readonly requests: ReadingRequest[] = [];
  terminated = false;
  onmessage: ReadingWorker["onmessage"] = null;
  onerror: ReadingWorker["onerror"] = null;

  postMessage(request: ReadingRequest): void {
    this.requests.push(request);
  }

  terminate(): void {
    this.terminated = true;
  }

  answer(answer: ReadingAnswer): void {
    this.onmessage?.({ data: answer } as MessageEvent<ReadingAnswer>);
  }
}

const view = viewRelease(smallRelease(["tied"], []));

function byHand() {
  const workers: WorkerByHand[] = [];
  const reading = readInWorker(() => {
    const worker = new WorkerByHand();
    workers.push(worker);
    return worker;
  });
  const worker = (at: number) => {
    const found = workers[at];
    if (found === undefined) throw new Error(`no worker ${at} was opened`);
    return found;
  };
  return { reading, workers, worker };
}

describe("readInWorker", () => {
  it("opens no worker before the first paste, and hands both flavours over", async () => {
    const { reading, workers, worker } = byHand();
    expect(workers).toHaveLength(0);
    const outcome = reading.read({ text: "words", html: "<p>words" });
    expect(worker(0).requests).toEqual([
      { kind: "read", id: 1, pasted: { text: "words", html: "<p>words" }, decisions: [] },
    ]);
    worker(0).answer({ kind: "read", id: 1, view });
    expect(await outcome).toMatchObject({ kind: "read", view });
  });

  it("stops the older reading when a newer paste comes", async () => {
    const { reading, worker } = byHand();
    const older = reading.read({ text: "older" });
    const newer = reading.read({ text: "newer" });
    expect(await older).toEqual({ kind: "superseded" });
    expect(worker(0).terminated).toBe(true);
    worker(1).answer({ kind: "read", id: 2, view });
    expect(await newer).toMatchObject({ kind: "read" });
  });

  it("keeps the worker, and so the release, for planning again and again", async () => {
    const { reading, workers, worker } = byHand();
    const read = reading.read({ text: "words" });
    worker(0).answer({ kind: "read", id: 1, view });
    await read;
    const plan = { sheets: [], names: [], active: "Summary" };
    for (const id of [2, 3]) {
      const planned = reading.plan({ taken: { sheets: [], names: [] } });
      worker(0).answer({ kind: "planned", id, plan });
      expect(await planned).toMatchObject({ kind: "planned", plan });
    }
    expect(workers).toHaveLength(1);
    expect(worker(0).terminated).toBe(false);
  });

  it("fails in words when the worker breaks down, and reads the next paste in a new one", async () => {
    const { reading, worker } = byHand();
    const broken = reading.read({ text: "words" });
    worker(0).onerror?.({ message: "out of memory" } as ErrorEvent);
    expect(await broken).toEqual({ kind: "failed", detail: "out of memory" });

    const next = reading.read({ text: "words" });
    worker(1).answer({ kind: "read", id: 2, view });
    expect(await next).toMatchObject({ kind: "read" });
  });
});
