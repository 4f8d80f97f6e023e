import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Severity } from "../source/index.ts";
import { Disclosure } from "./disclosure.tsx";
import { IntentIcon } from "./notice.tsx";
import type { FindingView } from "./release-view.ts";
import { severityWords, strings } from "./strings.ts";

const order: readonly Severity[] = ["error", "warning", "info"];

/** What a reviewer is told, by severity; each finding opens to the words that it is about. */
export function FindingList({ findings }: { readonly findings: readonly FindingView[] }) {
  const styles = useStyles();
  if (findings.length === 0) return <p className={styles.none}>{strings.noFindings}</p>;
  const groups = order.map((severity) => ({
    severity,
    found: findings.filter((finding) => finding.severity === severity),
  }));
  return groups
    .filter(({ found }) => found.length > 0)
    .map(({ severity, found }) => <FindingGroup key={severity} severity={severity} found={found} />);
}

/** A text that is all noise has thousands of findings; the pane shows a few, and more by the page. */
const firstPage = 5;
const nextPage = 25;

function FindingGroup({ severity, found }: { readonly severity: Severity; readonly found: readonly FindingView[] }) {
  const styles = useStyles();
  const [shown, setShown] = useState(firstPage);
  return (
    <Disclosure
      isOpenAtFirst={severity !== "info"}
      className={styles.groupHead}
      summary={
        <>
          <IntentIcon intent={severity} />
          {severityWords[severity](found.length)}
        </>
      }
    >
      <ul className={styles.list}>
        {found.slice(0, shown).map((finding, at) => (
          <Finding key={at} finding={finding} />
        ))}
      </ul>
      {found.length > shown && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(shown + nextPage);
          }}
        >
          {strings.showMore(found.length - shown)}
        </Button>
      )}
    </Disclosure>
  );
}

function Finding({ finding: { message, line, quote } }: { readonly finding: FindingView }) {
  const styles = useStyles();
  return (
    <li>
      <Disclosure
        className={styles.finding}
        summary={
          <span>
            <span className={styles.line}>{strings.line(line)}</span> {message}
          </span>
        }
      >
        {quote !== "" && <blockquote className={styles.quote}>{quote}</blockquote>}
      </Disclosure>
    </li>
  );
}

const useStyles = makeStyles({
  none: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  groupHead: { ...typographyStyles.caption1Strong },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  finding: { ...typographyStyles.caption1, paddingLeft: tokens.spacingHorizontalM, overflowWrap: "anywhere" },
  line: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  quote: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} 28px`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
});
