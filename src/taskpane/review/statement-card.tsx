import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUpRegular } from "@fluentui/react-icons/svg/chevron-up";
import { useId, useState } from "react";
import type { PaneStore } from "../pane-store.ts";
import { columnWords, unitWords } from "../period-words.ts";
import type { StatementView } from "../release-view.ts";
import { kindWords, strings } from "../strings.ts";
import { OpenedCard } from "./opened-card.tsx";
import { reviewStrings } from "./strings.ts";
import { VerdictCounts } from "./verdict-counts.tsx";

interface StatementCardProps {
  readonly statement: StatementView;
  /** The statements that stand above it in the text. */
  readonly above: readonly StatementView[];
  /** Another one when the release was read anew. */
  readonly version: number;
  readonly store: PaneStore;
}

/** One statement: its kind and title, periods, units, and how its checks came out; it opens to the table as read. */
export function StatementCard({ statement, above, version, store }: StatementCardProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const opened = useId();
  const { kind, title, columns, rows, firstLine, lastLine, checks } = statement;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h3 className={styles.kind}>{kindWords[kind]}</h3>
        <span className={styles.extent}>
          {strings.rows(rows)}, {strings.lines(firstLine, lastLine)}
        </span>
      </div>
      {title !== "" && <p className={styles.title}>{title}</p>}
      <p className={styles.fact}>{columnWords(columns)}</p>
      <p className={styles.fact}>{unitWords(statement)}</p>
      <div className={styles.foot}>
        <VerdictCounts counts={checks} />
        <Button
          size="small"
          appearance="subtle"
          iconPosition="after"
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={isOpen}
          aria-controls={opened}
          aria-label={`${reviewStrings.openTable}: ${kindWords[kind]}, ${title}`}
          className={styles.toggle}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {reviewStrings.openTable}
        </Button>
      </div>
      <div id={opened}>
        {isOpen && <OpenedCard statement={statement} above={above} version={version} store={store} />}
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  kind: { ...typographyStyles.body1Strong, margin: 0 },
  extent: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, textAlign: "right" },
  title: { ...typographyStyles.caption1, margin: 0 },
  fact: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  foot: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
  },
  toggle: { minWidth: 0, marginLeft: "auto", marginRight: `-${tokens.spacingHorizontalS}` },
});
