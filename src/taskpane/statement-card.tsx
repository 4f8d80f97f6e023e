import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { columnWords, unitWords } from "./period-words.ts";
import type { StatementView } from "./release-view.ts";
import { kindWords, strings } from "./strings.ts";
import { VerdictCounts } from "./verdict-counts.tsx";

/** One statement: its kind and title, periods, units, and how its checks came out. */
export function StatementCard({ statement }: { readonly statement: StatementView }) {
  const styles = useStyles();
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
      <VerdictCounts counts={checks} />
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
});
