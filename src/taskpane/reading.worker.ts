import { planWorkbook, readRelease } from "../pipeline.ts";
import { answerRequests } from "./answer-requests.ts";
import type { ReadingRequest } from "./messages.ts";

const answer = answerRequests({ readRelease, planWorkbook });

self.addEventListener("message", ({ data }: MessageEvent<ReadingRequest>) => {
  self.postMessage(answer(data));
});
