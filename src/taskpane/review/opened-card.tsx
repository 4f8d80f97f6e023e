import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { Corrections } from "../corrections/index.ts";
import { NumberPanel } from "../number/index.ts";
import type { PaneStore } from "../pane-store.ts";
import type { StatementView } from "../release-view.ts";
import { useRenewedAnswer } from "../use-answer.ts";
import type { StatementTable } from "../views/index.ts";
import { reviewStrings } from "./strings.ts";
import { TableAsRead } from "./table-as-read.tsx";

interface OpenedCardProps {
  readonly statement: StatementView;
  /** The statements that stand above it in the text. */
  readonly above: readonly StatementView[];
  /** Another one when the release was read anew. */
  readonly version: number;
  readonly store: PaneStore;
}

/** The statement as it was read, fetched when it is first looked at, and below it the figure that was chosen in it. */
export function OpenedCard({ statement, above, version, store }: OpenedCardProps) {
  const styles = useStyles();
  const { id } = statement;
  const answer = useRenewedAnswer(`${id} ${version}`, () => store.ask.table(id));
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
              <NumberPanel at={chosen} version={version} store={store} />
            )}
          </section>
          <Corrections
            statement={statement}
            table={answer.table}
            above={above}
            chosenRow={rowOf(answer.table, chosen)}
            store={store}
          />
        </div>
      );
  }
}

/** The row that holds a figure, by its offset. */
function rowOf({ rows }: StatementTable, at: number | undefined): number | undefined {
  const row = rows.findIndex(({ figures }) => figures.some(({ start, raw }) => raw !== "" && start === at));
  return row === -1 ? undefined : row;
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
