import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { NumberMarks } from "../views/index.ts";
import { countInStates, nextInState } from "./find-in-text.ts";
import { openNumbers, textStrings } from "./strings.ts";

interface FindBarProps {
  readonly marks: NumberMarks;
  readonly current: number | undefined;
  readonly onFound: (index: number) => void;
}

/** Leads from one number that wants looking at to the next. */
export function FindBar({ marks, current, onFound }: FindBarProps) {
  const styles = useStyles();
  const open = useMemo(
    () =>
      openNumbers
        .map(({ words, states }) => ({ words, states, count: countInStates(marks, states) }))
        .filter(({ count }) => count > 0),
    [marks],
  );
  if (open.length === 0) return <p className={styles.none}>{textStrings.nothingOpen}</p>;
  return (
    <div className={styles.bar}>
      {open.map(({ words, states, count }) => (
        <Button
          key={words}
          size="small"
          onClick={() => {
            const next = nextInState(marks, current, states);
            if (next !== undefined) onFound(next);
          }}
        >
          {textStrings.next(words, count)}
        </Button>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  none: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});
