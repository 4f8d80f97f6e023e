import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Decision } from "../../statements/index.ts";
import type { PaneStore } from "../pane-store.ts";
import type { ReleaseView } from "../release-view.ts";
import { correctionStrings, decisionWords } from "./strings.ts";

interface CorrectionListProps {
  readonly decisions: readonly Decision[];
  readonly view: ReleaseView;
  readonly store: PaneStore;
}

/** What the user decided over the reading, and what was read before; each can be taken back. */
export function CorrectionList({ decisions, view, store }: CorrectionListProps) {
  const styles = useStyles();
  if (decisions.length === 0) return null;
  const title = correctionStrings.listTitle(decisions.length);
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {decisions.map((decision, at) => {
          const words = decisionWords(decision);
          const asRead = view.decided[at];
          return (
            <li key={words} className={styles.entry}>
              <div className={styles.words}>
                {words}
                {asRead === undefined ? (
                  <div className={styles.muted}>{correctionStrings.notFound}</div>
                ) : (
                  asRead !== "" && <div className={styles.muted}>{correctionStrings.asRead(asRead)}</div>
                )}
              </div>
              <Button
                size="small"
                className={styles.button}
                aria-label={correctionStrings.takeBackThis(words)}
                onClick={() => void store.takeBack(decision)}
              >
                {correctionStrings.takeBack}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: {
    ...typographyStyles.caption1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  entry: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
  muted: { color: tokens.colorNeutralForeground3 },
});
