import { planWorkbook, readRelease } from "../pipeline.ts";
import { answerRequests } from "./answer-requests.ts";
import type { ReadingAnswer, ReadingRequest } from "./messages.ts";

const answer = answerRequests({ readRelease, planWorkbook });

self.addEventListener("message", ({ data }: MessageEvent<ReadingRequest>) => {
  if (data.kind !== "pdf") self.postMessage(answer(data));
  else
    void readPdf(data.id, data.bytes).then((read) => {
      self.postMessage(read);
    });
});

/** With a library that is loaded by the first PDF. */
async function readPdf(id: number, bytes: Uint8Array): Promise<ReadingAnswer> {
  try {
    const pdf = await import(/* webpackChunkName: "pdf" */ "../pdf/index.ts");
    return { kind: "pdf", id, outcome: await pdf.readPdf(bytes) };
  } catch (error) {
    return { kind: "failed", id, detail: error instanceof Error ? error.message : String(error) };
  }
}
