import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { CircleHalfFillRegular } from "@fluentui/react-icons/svg/circle-half-fill";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import type { VerdictCounts as Counts } from "../release-view.ts";
import { strings, verdictOrder, verdictWords } from "../strings.ts";

/** How many checks came out which way; verdicts that none has are left out. */
export function VerdictCounts({ counts }: { readonly counts: Counts }) {
  const styles = useStyles();
  const shown = verdictOrder.filter((verdict) => counts[verdict] > 0);
  if (shown.length === 0) return <span className={styles.none}>{strings.noChecks}</span>;
  return (
    <ul className={styles.list}>
      {shown.map((verdict) => {
        const Icon = icons[verdict];
        return (
          <li key={verdict} className={styles.count} title={verdictWords[verdict].long}>
            <Icon aria-hidden className={mergeClasses(styles.icon, styles[verdict])} />
            {counts[verdict].toLocaleString("en-US")} {verdictWords[verdict].short}
          </li>
        );
      })}
    </ul>
  );
}

const icons = {
  tied: CheckmarkCircleFilled,
  rounding: CircleHalfFillRegular,
  difference: DismissCircleFilled,
  untested: CircleRegular,
} as const;

const useStyles = makeStyles({
  list: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  count: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  none: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  icon: { fontSize: "14px" },
  tied: { color: tokens.colorStatusSuccessForeground1 },
  rounding: { color: tokens.colorStatusSuccessForeground1 },
  difference: { color: tokens.colorStatusDangerForeground1 },
  untested: { color: tokens.colorNeutralForeground3 },
});
