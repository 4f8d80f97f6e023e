import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import { strings } from "../strings.ts";
import { reviewStrings } from "./strings.ts";

interface PagedListProps<T> {
  readonly items: readonly T[];
  readonly firstPage?: number;
  /** Draws one item, an `li`. */
  readonly draw: (item: T, at: number) => ReactNode;
}

const nextPage = 25;

/** A list of whatever length: a text that is all noise has thousands of findings, and the pane shows them by the page. */
export function PagedList<T>({ items, firstPage = 10, draw }: PagedListProps<T>) {
  const styles = useStyles();
  const [shown, setShown] = useState(firstPage);
  if (items.length === 0) return <p className={styles.none}>{reviewStrings.nothingListed}</p>;
  return (
    <>
      <ul className={styles.list}>{items.slice(0, shown).map(draw)}</ul>
      {items.length > shown && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(shown + nextPage);
          }}
        >
          {strings.showMore(items.length - shown)}
        </Button>
      )}
    </>
  );
}

const useStyles = makeStyles({
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});
