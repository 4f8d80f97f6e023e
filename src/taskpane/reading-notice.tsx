import { makeStyles, Spinner } from "@fluentui/react-components";
import { Notice } from "./notice.tsx";
import type { ReadingState } from "./state.ts";
import { readWords, strings, unusableWords } from "./strings.ts";

/** Says that a text is being read, or why nothing came of it. What was read has a view of its own. */
export function ReadingNotice({ reading }: { readonly reading: ReadingState }) {
  return <div aria-live="polite">{content(reading)}</div>;
}

/** Says aloud what was read, whichever view is shown; the review shows it. */
export function SpokenReading({ reading }: { readonly reading: ReadingState }) {
  const styles = useStyles();
  return (
    <div aria-live="polite" className={styles.spoken}>
      {reading.kind === "read" && readWords(reading.view)}
    </div>
  );
}

function content(reading: ReadingState) {
  switch (reading.kind) {
    case "none":
      return null;
    case "reading":
      return <Spinner size="tiny" label={strings.reading} />;
    case "failed":
      return (
        <Notice intent="error" title={strings.readFailed}>
          {strings.detail} {reading.detail}
        </Notice>
      );
    case "read":
      // The reader says why in its findings.
      return reading.view.statements.length > 0 ? null : (
        <Notice intent="warning" title={strings.nothingRead}>
          {reading.view.findings.map(({ message }) => message).join(" ")}
        </Notice>
      );
    case "unusable":
      return <Notice intent="error">{unusableWords(reading.why)}</Notice>;
  }
}

const useStyles = makeStyles({
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
});
