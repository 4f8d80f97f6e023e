import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { PaneStore } from "../pane-store.ts";
import { useAnswer } from "../use-answer.ts";
import type { TextView } from "../views/index.ts";
import { tabWidth } from "../views/index.ts";
import { countUpTo, numberAt, numberFrom, rowAt } from "./find-in-text.ts";
import { textStrings } from "./strings.ts";
import { TextRow } from "./text-row.tsx";
import { charactersMeasured, useColumns } from "./use-columns.ts";

/** A place to go to; `asked` tells asking twice from asking once. */
export interface Goal {
  readonly at: number;
  readonly asked: string;
}

interface TextRowsProps {
  readonly text: TextView;
  readonly store: PaneStore;
  readonly goal: Goal | undefined;
  /** Index of the number at hand. */
  readonly current: number | undefined;
  readonly isShown: boolean;
  readonly onCurrent: (index: number) => void;
  readonly onHover: (index: number | undefined) => void;
  readonly onChoose: (index: number) => void;
}

const rowHeight = 22;
/** Rows drawn above and below those in view. */
const spare = 12;

/**
 * The rows of the text, of which only those in view are drawn: a text of twenty megabytes has half a million. The number
 * at hand is drawn wherever it is, so that it keeps the keyboard.
 */
export function TextRows(props: TextRowsProps) {
  const { text, store, goal, current, isShown, onCurrent, onHover, onChoose } = props;
  const styles = useStyles();
  const region = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const columns = useColumns(region, probe);
  const answer = useAnswer(columns, () => store.ask.layout(columns ?? 0));
  // While a new width is laid out, the rows of the old one stay.
  const [rowStarts, setRowStarts] = useState<Uint32Array>();
  if (answer.kind === "layout" && answer.rowStarts !== rowStarts) setRowStarts(answer.rowStarts);
  const [view, setView] = useState({ first: 0, count: 40 });
  const takesFocus = useRef(false);
  const { marks } = text;

  const look = () => {
    if (region.current === null) return;
    const { scrollTop, clientHeight } = region.current;
    const first = Math.floor(scrollTop / rowHeight);
    const count = Math.ceil(clientHeight / rowHeight) + 1;
    setView((before) => (before.first === first && before.count === count ? before : { first, count }));
  };
  useLayoutEffect(look, [rowStarts, isShown]);

  /** Brings an offset into view, in the upper third if it is not there yet. */
  const reveal = (offset: number) => {
    if (region.current === null || rowStarts === undefined) return;
    const top = rowAt(rowStarts, offset) * rowHeight;
    const { scrollTop, clientHeight } = region.current;
    if (top < scrollTop || top + 2 * rowHeight > scrollTop + clientHeight)
      region.current.scrollTop = Math.max(0, top - clientHeight / 3);
    look();
  };
  const goToNumber = (index: number) => {
    takesFocus.current = true;
    onCurrent(index);
    reveal(marks.starts[index] ?? 0);
  };

  // A goal is reached once, when it is set and the rows are known.
  const reached = useRef<string>();
  useEffect(() => {
    if (goal === undefined || rowStarts === undefined || !isShown || reached.current === goal.asked) return;
    reached.current = goal.asked;
    const index = numberAt(marks, goal.at);
    if (index !== undefined) goToNumber(index);
    else {
      reveal(goal.at);
      region.current?.focus({ preventScroll: true });
    }
  }, [goal, rowStarts, isShown]);
  useLayoutEffect(() => {
    if (!takesFocus.current || current === undefined) return;
    takesFocus.current = false;
    region.current?.querySelector<HTMLElement>(`[data-number="${current}"]`)?.focus({ preventScroll: true });
  }, [current, view]);

  const onKeyDown = (event: KeyboardEvent) => {
    const isAtNumber = event.target instanceof HTMLElement && event.target.dataset["number"] !== undefined;
    const target = rowStarts && wantedNumber(event.key, isAtNumber ? current : undefined, text, rowStarts, view.first);
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    goToNumber(target);
  };

  const rows =
    rowStarts === undefined
      ? []
      : rowsDrawn(rowStarts, view, current === undefined ? undefined : marks.starts[current]);
  const goalRow = goal === undefined || rowStarts === undefined ? undefined : rowAt(rowStarts, goal.at);
  const firstInView = rowStarts && numberFrom(marks, rowStarts[view.first] ?? 0);
  return (
    <div
      ref={region}
      className={styles.region}
      role="group"
      aria-label={textStrings.region}
      aria-description={textStrings.hint}
      tabIndex={0}
      onScroll={look}
      onKeyDown={onKeyDown}
    >
      <div className={styles.sheet} style={{ height: `${(rowStarts?.length ?? 1) * rowHeight}px`, tabSize: tabWidth }}>
        <span ref={probe} className={styles.probe} aria-hidden>
          {"0".repeat(charactersMeasured)}
        </span>
        {rowStarts !== undefined &&
          rows.map((row) => (
            <TextRow
              key={row}
              text={text}
              start={rowStarts[row] ?? 0}
              end={rowStarts[row + 1] ?? text.characters.length}
              line={lineBegun(text, rowStarts[row] ?? 0)}
              top={row * rowHeight}
              current={current}
              tabStop={current ?? firstInView}
              isGoal={row === goalRow}
              onCurrent={onCurrent}
              onHover={onHover}
              onChoose={onChoose}
            />
          ))}
      </div>
    </div>
  );
}

function rowsDrawn(
  rowStarts: Uint32Array,
  { first, count }: { readonly first: number; readonly count: number },
  current: number | undefined,
): readonly number[] {
  const from = Math.max(0, first - spare);
  const to = Math.min(rowStarts.length, first + count + spare);
  const rows = Array.from({ length: Math.max(0, to - from) }, (_row, at) => from + at);
  const own = current === undefined ? undefined : rowAt(rowStarts, current);
  if (own === undefined || (own >= from && own < to)) return rows;
  return own < from ? [own, ...rows] : [...rows, own];
}

/** The line that begins at an offset, from 1; `undefined` where a row goes on with a line. */
function lineBegun({ lineStarts }: TextView, offset: number): number | undefined {
  const line = countUpTo(lineStarts, offset);
  return lineStarts[line - 1] === offset ? line : undefined;
}

/** The number that a key leads to: the next or the one before, or the nearest in a row further on. */
function wantedNumber(
  key: string,
  current: number | undefined,
  { marks, characters }: TextView,
  rowStarts: Uint32Array,
  firstRow: number,
): number | undefined {
  const last = marks.starts.length - 1;
  if (last < 0) return undefined;
  // From the region as a whole, the first number in view; up and down scroll it.
  if (current === undefined) return key === "ArrowRight" ? numberFrom(marks, rowStarts[firstRow] ?? 0) : undefined;
  const row = rowAt(rowStarts, marks.starts[current] ?? 0);
  switch (key) {
    case "ArrowRight":
      return Math.min(last, current + 1);
    case "ArrowLeft":
      return Math.max(0, current - 1);
    case "ArrowDown":
      return numberFrom(marks, rowStarts[row + 1] ?? characters.length);
    case "ArrowUp":
      return Math.max(0, countUpTo(marks.starts, Math.max(0, (rowStarts[row] ?? 0) - 1)) - 1);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}

const useStyles = makeStyles({
  region: {
    position: "relative",
    flexGrow: 1,
    minHeight: "88px",
    overflowX: "hidden",
    overflowY: "scroll",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "12px",
    lineHeight: `${rowHeight}px`,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  sheet: { position: "relative", marginLeft: "40px", marginRight: "6px" },
  probe: { position: "absolute", visibility: "hidden", whiteSpace: "pre" },
});
