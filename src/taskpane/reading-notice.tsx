import { Spinner } from "@fluentui/react-components";
import { Notice } from "./notice.tsx";
import type { ReadingState } from "./state.ts";
import { strings, unusableWords } from "./strings.ts";

/** Says that a text is being read, or why it was not; what was read has a view of its own. */
export function ReadingNotice({ reading }: { readonly reading: ReadingState }) {
  return <div aria-live="polite">{content(reading)}</div>;
}

function content(reading: ReadingState) {
  switch (reading.kind) {
    case "none":
    case "read":
      return null;
    case "reading":
      return <Spinner size="tiny" label={strings.reading} />;
    case "failed":
      return (
        <Notice intent="error" title={strings.readFailed}>
          {strings.detail} {reading.detail}
        </Notice>
      );
    case "unusable":
      return <Notice intent="error">{unusableWords(reading.why)}</Notice>;
  }
}
