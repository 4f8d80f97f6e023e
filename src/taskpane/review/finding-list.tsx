import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Severity } from "../../source/index.ts";
import { Disclosure } from "../disclosure.tsx";
import { IntentIcon } from "../notice.tsx";
import type { FindingView } from "../release-view.ts";
import { severityWords, strings } from "../strings.ts";
import { TextButton } from "../text-button.tsx";
import { PagedList } from "./paged-list.tsx";
import { reviewStrings } from "./strings.ts";

const order: readonly Severity[] = ["error", "warning", "info"];

interface FindingListProps {
  readonly findings: readonly FindingView[];
  /** Shows a place of the text. */
  readonly onShow: (at: number) => void;
}

/** What a reviewer is told, by severity; each finding opens to the words that it is about, and leads to them. */
export function FindingList({ findings, onShow }: FindingListProps) {
  const styles = useStyles();
  if (findings.length === 0) return <p className={styles.none}>{strings.noFindings}</p>;
  return order.map((severity) => {
    const found = findings.filter((finding) => finding.severity === severity);
    return (
      found.length > 0 && (
        <Disclosure
          key={severity}
          isOpenAtFirst={severity !== "info"}
          className={styles.groupHead}
          summary={
            <>
              <IntentIcon intent={severity} />
              {severityWords[severity](found.length)}
            </>
          }
        >
          <PagedList
            items={found}
            firstPage={5}
            draw={(finding, at) => <Finding key={at} finding={finding} onShow={onShow} />}
          />
        </Disclosure>
      )
    );
  });
}

function Finding({ finding, onShow }: { readonly finding: FindingView; readonly onShow: (at: number) => void }) {
  const styles = useStyles();
  const { message, line, quote, start } = finding;
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
        <div className={styles.opened}>
          {quote !== "" && <blockquote className={styles.quote}>{quote}</blockquote>}
          <TextButton
            label={reviewStrings.showLine(line)}
            onClick={() => {
              onShow(start);
            }}
          >
            {reviewStrings.showInText}
          </TextButton>
        </div>
      </Disclosure>
    </li>
  );
}

const useStyles = makeStyles({
  none: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  groupHead: { ...typographyStyles.caption1Strong },
  finding: { ...typographyStyles.caption1, paddingLeft: tokens.spacingHorizontalM, overflowWrap: "anywhere" },
  line: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  opened: { ...typographyStyles.caption1, marginLeft: "28px", marginBottom: tokens.spacingVerticalXS },
  quote: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
});
