import { Button, makeStyles, Spinner, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { SelectedCell } from "../../excel/index.ts";
import type { PaneStore } from "../pane-store.ts";
import { useAnswer } from "../use-answer.ts";
import { traceStrings } from "./strings.ts";
import { TracedCellView } from "./traced-cell-view.tsx";
import { useSelectedCell } from "./use-selected-cell.ts";

/** Where the cell that is selected in Excel comes from: its words in the release, its formula, and the cells below it. */
export function TracePanel({ store }: { readonly store: PaneStore }) {
  const styles = useStyles();
  const { cell, askAgain, problem } = useSelectedCell(store.tracing);
  const [way, setWay] = useState<readonly SelectedCell[]>([]);
  const [unshown, setUnshown] = useState<string>();
  const answer = useAnswer(cell && nameOf(cell) + String(cell.times), () =>
    cell === undefined ? Promise.resolve(notLoaded) : store.tracing.trace(cell).catch(() => notLoaded),
  );
  // A cell that the user went to by hand begins a new way.
  const last = way.at(-1);
  const isOnWay = last !== undefined;
  useEffect(() => {
    setUnshown(undefined);
  }, [cell]);

  const select = async (sheet: string, address: string) => {
    setUnshown(await store.selectCell(sheet, address));
  };
  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        {isOnWay && (
          <Button
            size="small"
            aria-label={traceStrings.backTo(nameOf(last))}
            onClick={() => {
              setWay(way.slice(0, -1));
              void select(last.sheet, last.address);
            }}
          >
            {traceStrings.back}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={askAgain}>
          {traceStrings.again}
        </Button>
      </div>
      <div aria-live="polite" className={styles.answer}>
        {cell === undefined ? (
          <p className={styles.hint}>{problem ?? traceStrings.selectCell}</p>
        ) : (
          <Traced
            answer={answer}
            onSelect={(sheet, address) => {
              if (answer.kind === "traced") setWay([...way, answer.cell]);
              void select(sheet, address);
            }}
          />
        )}
        {unshown !== undefined && <p className={styles.hint}>{unshown}</p>}
      </div>
    </div>
  );
}

const notLoaded = { kind: "failed", reason: "unexpected", message: traceStrings.notLoaded } as const;

type TraceAnswer = ReturnType<typeof useAnswer<Awaited<ReturnType<PaneStore["tracing"]["trace"]>>>>;

interface TracedProps {
  readonly answer: TraceAnswer;
  readonly onSelect: (sheet: string, address: string) => void;
}

function Traced({ answer, onSelect }: TracedProps) {
  const styles = useStyles();
  switch (answer.kind) {
    case "asking":
    case "superseded":
      return <Spinner size="tiny" label={traceStrings.tracing} />;
    case "failed":
      return <p className={styles.hint}>{"message" in answer ? answer.message : answer.detail}</p>;
    case "empty":
      return <p className={styles.hint}>{traceStrings.empty(nameOf(answer))}</p>;
    case "traced":
      return <TracedCellView cell={answer.cell} onSelect={onSelect} />;
  }
}

function nameOf({ sheet, address }: SelectedCell): string {
  return `${sheet} ${address}`;
}

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  bar: { display: "flex", gap: tokens.spacingHorizontalS },
  answer: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});
