import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { stateWords } from "../number/index.ts";
import type { NumberState, TextView } from "../views/index.ts";
import { stateAt } from "./find-in-text.ts";
import { rowPieces } from "./row-pieces.ts";
import { stateMarks } from "./strings.ts";

interface TextRowProps {
  readonly text: TextView;
  readonly start: number;
  readonly end: number;
  /** The line that begins with the row. */
  readonly line: number | undefined;
  /** In pixels. */
  readonly top: number;
  readonly current: number | undefined;
  /** The one number that the Tab key stops at. */
  readonly tabStop: number | undefined;
  readonly isGoal: boolean;
  readonly onCurrent: (index: number) => void;
  readonly onHover: (index: number | undefined) => void;
  readonly onChoose: (index: number) => void;
}

/** One row of the text: its words, and its numbers as buttons. */
export function TextRow({ text, start, end, line, top, current, tabStop, isGoal, ...on }: TextRowProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.row, isGoal && styles.goal)} style={{ top: `${top}px` }}>
      {line !== undefined && <span className={styles.line}>{line}</span>}
      {rowPieces(text.characters, text.marks, start, end).map(({ text: words, number, isBeginning, isEnd }, at) =>
        number === undefined ? (
          <span key={at}>{words}</span>
        ) : (
          <NumberPiece
            key={at}
            text={text}
            words={words}
            number={number}
            isBeginning={isBeginning}
            isEnd={isEnd}
            isCurrent={number === current}
            isTabStop={number === tabStop}
            {...on}
          />
        ),
      )}
    </div>
  );
}

interface NumberPieceProps extends Pick<TextRowProps, "text" | "onCurrent" | "onHover" | "onChoose"> {
  readonly words: string;
  readonly number: number;
  readonly isBeginning: boolean;
  readonly isEnd: boolean;
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
}

function NumberPiece({ text, words, number, isBeginning, isEnd, isCurrent, isTabStop, ...on }: NumberPieceProps) {
  const styles = useStyles();
  const state = stateAt(text.marks, number);
  const tick = text.marks.tickWords[text.marks.ticks[number] ?? 0] ?? "";
  const look = mergeClasses(styles.number, styles[looks[state]], isCurrent && styles.current);
  // What runs on from the row above is one number with it: a second stop would only repeat it.
  const sign = isEnd && (
    <span aria-hidden className={styles.tick}>
      {state === "difference" || state === "rounding" ? `${stateMarks[state]}${tick}` : tick || stateMarks[state]}
    </span>
  );
  if (!isBeginning)
    return (
      <span className={look}>
        {words}
        {sign}
      </span>
    );
  return (
    <button
      type="button"
      data-number={number}
      data-state={state}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={`${numberWords(text, number)}, ${stateWords[state]}`}
      className={look}
      onFocus={() => {
        on.onCurrent(number);
      }}
      onPointerEnter={() => {
        on.onHover(number);
      }}
      onPointerLeave={() => {
        on.onHover(undefined);
      }}
      onClick={() => {
        on.onChoose(number);
      }}
    >
      {words}
      {sign}
    </button>
  );
}

function numberWords({ characters, marks: { starts, ends } }: TextView, number: number): string {
  return characters.slice(starts[number], ends[number]).replace(/\s+/g, " ");
}

const looks = {
  read: "plain",
  checked: "right",
  tied: "right",
  rounding: "right",
  difference: "wrong",
  claimTied: "right",
  claimRounding: "right",
  claimDifference: "wrong",
  claimUntied: "open",
  guidance: "ahead",
  definitional: "quiet",
  unaccounted: "wrong",
} as const satisfies Record<NumberState, string>;

const useStyles = makeStyles({
  // The number of the line stands in the margin.
  row: {
    position: "absolute",
    left: "-40px",
    right: 0,
    paddingLeft: "40px",
    whiteSpace: "pre",
    overflowX: "clip",
    overflowY: "visible",
  },
  goal: { backgroundColor: tokens.colorNeutralBackground1Selected },
  line: {
    position: "absolute",
    left: 0,
    width: "34px",
    textAlign: "right",
    fontSize: "10px",
    color: tokens.colorNeutralForeground3,
    userSelect: "none",
  },
  number: {
    position: "relative",
    margin: 0,
    padding: 0,
    border: "none",
    font: "inherit",
    color: "inherit",
    backgroundColor: "transparent",
    textDecorationLine: "underline",
    textUnderlineOffset: "3px",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  tick: {
    position: "absolute",
    left: "100%",
    top: "-6px",
    fontFamily: tokens.fontFamilyBase,
    fontSize: "9px",
    lineHeight: "12px",
    whiteSpace: "nowrap",
  },
  plain: { textDecorationColor: tokens.colorNeutralStroke1 },
  right: { color: tokens.colorStatusSuccessForeground1, textDecorationStyle: "solid" },
  wrong: {
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationStyle: "wavy",
  },
  open: { color: tokens.colorStatusWarningForeground3, textDecorationStyle: "dashed" },
  ahead: { color: tokens.colorBrandForeground1, textDecorationStyle: "dotted" },
  quiet: { color: tokens.colorNeutralForeground3, textDecorationLine: "none" },
});
