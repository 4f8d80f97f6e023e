import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Disclosure } from "../disclosure.tsx";
import { IntentIcon } from "../notice.tsx";
import type { AdviceView } from "../release-view.ts";
import { strings } from "../strings.ts";
import { TextButton } from "../text-button.tsx";
import { PagedList } from "./paged-list.tsx";
import { reviewStrings } from "./strings.ts";

interface AdviceListProps {
  readonly advice: readonly AdviceView[];
  /** Shows a place of the text. */
  readonly onShow: (at: number) => void;
}

/** What the rules of disclosure advise: each opens to its words, what would settle it, and the rule it comes from. */
export function AdviceList({ advice, onShow }: AdviceListProps) {
  return (
    <PagedList items={advice} firstPage={5} draw={(each, at) => <Advice key={at} advice={each} onShow={onShow} />} />
  );
}

function Advice({ advice, onShow }: { readonly advice: AdviceView; readonly onShow: (at: number) => void }) {
  const styles = useStyles();
  const { severity, message, line, start, quote, settles, basis, more } = advice;
  return (
    <li>
      <Disclosure
        className={styles.advice}
        summary={
          <>
            <IntentIcon intent={severity} />
            <span>
              <span className={styles.muted}>{strings.line(line)}</span> {message}
            </span>
          </>
        }
      >
        <div className={styles.opened}>
          {quote !== "" && <blockquote className={styles.quote}>{quote}</blockquote>}
          {!message.includes(settles) && (
            <p className={styles.words}>
              {reviewStrings.settles} {settles}
            </p>
          )}
          {more > 0 && <p className={styles.words}>{reviewStrings.more(more)}</p>}
          <p className={styles.muted}>{basis.join("; ")}</p>
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
  advice: { ...typographyStyles.caption1, overflowWrap: "anywhere" },
  muted: { margin: 0, color: tokens.colorNeutralForeground3 },
  words: { margin: 0 },
  opened: {
    ...typographyStyles.caption1,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    margin: `0 0 ${tokens.spacingVerticalXS} 36px`,
    overflowWrap: "anywhere",
  },
  quote: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
