import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { Notice } from "./notice.tsx";
import type { RecheckState } from "./recheck-store.ts";
import { recheckStrings as strings, summaryWords } from "./recheck-words.ts";

/** How a recheck goes, in a sentence. It is there before there is anything to say, so that what it says is spoken. */
export function RecheckNotice({ state }: { readonly state: RecheckState }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.notice}>
      {content(state)}
    </div>
  );
}

function content(state: RecheckState) {
  switch (state.kind) {
    case "idle":
      return null;
    case "checking":
      return <Spinner size="tiny" label={strings.checking} />;
    case "none":
      return <Notice intent="info">{strings.none}</Notice>;
    case "failed":
      return (
        <Notice intent="error" title={strings.failed}>
          {state.message === "" ? strings.notLoaded : state.message}
        </Notice>
      );
    case "checked":
      return <Notice intent={state.changes.length === 0 ? "success" : "warning"}>{summaryWords(state)}</Notice>;
  }
}

const useStyles = makeStyles({
  notice: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    ":empty": { padding: 0 },
  },
});
