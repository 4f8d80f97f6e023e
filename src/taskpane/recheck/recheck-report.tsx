import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Change } from "../../excel/index.ts";
import { Notice } from "../notice.tsx";
import type { PaneStore } from "../pane-store.ts";
import type { RecheckState, RecheckStore } from "../recheck-store.ts";
import { TextButton } from "../text-button.tsx";
import { changeWords, placeWords, recheckStrings as strings } from "../recheck-words.ts";

interface RecheckReportProps {
  readonly state: Exclude<RecheckState, { kind: "idle" | "checking" }>;
  readonly recheck: RecheckStore;
  readonly selectCell: PaneStore["selectCell"];
}

/** What a recheck found, above whatever the pane shows, until it is closed. */
export function RecheckReport({ state, recheck, selectCell }: RecheckReportProps) {
  const styles = useStyles();
  return (
    <section className={styles.report} aria-label={strings.title}>
      {state.kind === "checked" && state.changes.length > 0 && (
        <ChangeList changes={state.changes} selectCell={selectCell} />
      )}
      <div className={styles.actions}>
        <Button size="small" onClick={() => void recheck.recheck()}>
          {strings.again}
        </Button>
        <Button size="small" appearance="subtle" onClick={recheck.dismiss}>
          {strings.close}
        </Button>
      </div>
    </section>
  );
}

const page = 20;

interface ChangeListProps extends Pick<RecheckReportProps, "selectCell"> {
  readonly changes: readonly Change[];
}

/** Each change leads to its cell. */
function ChangeList({ changes, selectCell }: ChangeListProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(page);
  const [unshown, setUnshown] = useState<string>();
  return (
    <>
      <ul className={styles.list}>
        {changes.slice(0, shown).map((change) => (
          <li key={`${change.at.sheet}!${change.at.address}`}>
            <TextButton onClick={() => void selectCell(change.at.sheet, change.at.address).then(setUnshown)}>
              {placeWords(change)}
            </TextButton>{" "}
            {changeWords(change)}
          </li>
        ))}
      </ul>
      {changes.length > shown && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(shown + page);
          }}
        >
          {strings.more(changes.length - shown)}
        </Button>
      )}
      <div role="status">{unshown !== undefined && <Notice intent="warning">{unshown}</Notice>}</div>
    </>
  );
}

const useStyles = makeStyles({
  report: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    gap: tokens.spacingVerticalS,
    maxHeight: "40vh",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  list: {
    ...typographyStyles.caption1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});
