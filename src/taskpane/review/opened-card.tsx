import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { NumberPanel } from "../number/index.ts";
import type { PaneStore } from "../pane-store.ts";
import type { StatementView } from "../release-view.ts";
import { useAnswer } from "../use-answer.ts";
import { reviewStrings } from "./strings.ts";
import { TableAsRead } from "./table-as-read.tsx";

interface OpenedCardProps {
  readonly statement: StatementView;
  readonly store: PaneStore;
}

/** The statement as it was read, fetched when it is first looked at, and below it the figure that was chosen in it. */
export function OpenedCard({ statement: { id }, store }: OpenedCardProps) {
  const styles = useStyles();
  const answer = useAnswer(id, () => store.ask.table(id));
  const [chosen, setChosen] = useState<number>();
  switch (answer.kind) {
    case "asking":
    case "superseded":
      return <p className={styles.aside}>{reviewStrings.tableLoading}</p>;
    case "failed":
      return <p className={styles.aside}>{reviewStrings.notFetched}</p>;
    case "table":
      if (answer.table === undefined) return <p className={styles.aside}>{reviewStrings.notFetched}</p>;
      return (
        <div className={styles.opened}>
          <TableAsRead table={answer.table} chosen={chosen} onChoose={setChosen} onShow={store.showPlace} />
          <section className={styles.detail} aria-label={reviewStrings.aboutNumber}>
            {chosen === undefined ? (
              <p className={styles.aside}>{reviewStrings.chooseFigure}</p>
            ) : (
              <NumberPanel at={chosen} store={store} />
            )}
          </section>
        </div>
      );
  }
}

const useStyles = makeStyles({
  opened: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  detail: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
