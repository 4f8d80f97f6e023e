import type { Pasted } from "../source/index.ts";

/** Takes both flavours off a clipboard or a drop; `undefined` if it carries neither. */
export function pastedFrom(data: Pick<DataTransfer, "getData">): Pasted | undefined {
  const text = data.getData("text/plain");
  const html = data.getData("text/html");
  if (text === "" && html === "") return undefined;
  return html === "" ? { text } : { text, html };
}
