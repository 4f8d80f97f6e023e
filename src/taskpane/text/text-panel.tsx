import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { NumberPanel } from "../number/index.ts";
import type { PaneStore } from "../pane-store.ts";
import type { WantedPlace } from "../state.ts";
import { useRenewedAnswer } from "../use-answer.ts";
import type { TextView } from "../views/index.ts";
import { FindBar } from "./find-bar.tsx";
import { textStrings } from "./strings.ts";
import { useSettled } from "./use-settled.ts";
import { TextRows } from "./text-rows.tsx";
import type { Goal } from "./text-rows.tsx";

interface TextPanelProps {
  /** Another one when the release was read anew: its numbers may stand otherwise. */
  readonly version: number;
  readonly place: WantedPlace | undefined;
  readonly isShown: boolean;
  readonly store: PaneStore;
}

/** The text as it was pasted, each number marked by what became of it; below it what the number at hand is tied to. */
export function TextPanel(props: TextPanelProps) {
  const answer = useRenewedAnswer(props.version, props.store.ask.text);
  switch (answer.kind) {
    case "asking":
    case "superseded":
      return <p>{textStrings.loading}</p>;
    case "failed":
      return <p>{textStrings.notFetched}</p>;
    case "text":
      return <FetchedText {...props} text={answer.text} />;
  }
}

function FetchedText({ text, version, place, isShown, store }: TextPanelProps & { readonly text: TextView }) {
  const styles = useStyles();
  const { marks } = text;
  const [current, setCurrent] = useState<number>();
  const [hovered, setHovered] = useSettled<number>();
  const [found, setFound] = useState<Goal>();
  const shown = hovered ?? current;
  const at = shown === undefined ? undefined : marks.starts[shown];
  // Of a place wanted elsewhere and one found here, the later one counts.
  const wanted = place === undefined ? undefined : { at: place.at, asked: `${place.asked} wanted` };
  const [seen, setSeen] = useState(wanted?.asked);
  if (wanted?.asked !== seen) {
    setSeen(wanted?.asked);
    setFound(undefined);
  }

  const choose = async (index: number) => {
    setCurrent(index);
    const start = marks.starts[index];
    const answer = start === undefined ? undefined : await store.ask.number(start);
    const first = answer?.kind === "number" ? answer.number?.places[0] : undefined;
    if (first !== undefined) await store.selectCell(first.sheet, first.address);
  };
  return (
    <div className={styles.panel}>
      <FindBar
        marks={marks}
        current={current}
        onFound={(index) => {
          setFound({
            at: marks.starts[index] ?? 0,
            asked: `${index} ${(found?.asked.length ?? 0) % 2 === 0 ? "found" : "again"}`,
          });
        }}
      />
      <TextRows
        text={text}
        store={store}
        goal={found ?? wanted}
        current={current}
        isShown={isShown}
        onCurrent={setCurrent}
        onHover={setHovered}
        onChoose={(index) => void choose(index)}
      />
      <section className={styles.detail} aria-label={textStrings.aboutNumber}>
        {at === undefined ? (
          <p className={styles.hint}>{textStrings.chooseNumber}</p>
        ) : (
          <NumberPanel at={at} version={version} store={store} />
        )}
      </section>
    </div>
  );
}

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, gap: tokens.spacingVerticalS },
  detail: {
    boxSizing: "border-box",
    flexShrink: 0,
    minHeight: "64px",
    maxHeight: "45%",
    overflowY: "auto",
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});
