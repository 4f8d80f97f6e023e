import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { NamedCell, SourceLine, TracedCell } from "../../excel/index.ts";
import { TextButton } from "../text-button.tsx";
import { traceStrings } from "./strings.ts";

interface TracedCellViewProps {
  readonly cell: TracedCell;
  /** Selects a cell of the workbook. */
  readonly onSelect: (sheet: string, address: string) => void;
}

/** A cell by its words, the line that it was read from, its formula in words, and the cells that it comes from. */
export function TracedCellView({ cell, onSelect }: TracedCellViewProps) {
  const styles = useStyles();
  const { sheet, address, label, head, shown, formula, source } = cell;
  return (
    <div className={styles.traced}>
      <div>
        <h1 className={styles.title}>
          {label === "" ? address : label}: {shown}
        </h1>
        <p className={styles.muted}>{[head, sheet, address].filter((words) => words !== "").join(" · ")}</p>
      </div>
      {source !== undefined && <SourceQuote source={source} onSelect={onSelect} />}
      {source === undefined && formula === undefined && <p className={styles.muted}>{traceStrings.noSource}</p>}
      {formula !== undefined && (
        <>
          <Section title={traceStrings.formulaTitle}>
            <p className={styles.words}>
              {formula.words.map((piece, at) =>
                piece.kind === "words" ? (
                  <span key={at}>{piece.text}</span>
                ) : (
                  <TextButton
                    key={at}
                    label={`${piece.text}. ${traceStrings.select(piece.sheet, piece.address)}`}
                    onClick={() => {
                      onSelect(piece.sheet, piece.address);
                    }}
                  >
                    {piece.text}
                  </TextButton>
                ),
              )}
            </p>
            <code className={styles.formula}>{formula.text}</code>
          </Section>
          {formula.terms.length > 0 && (
            <Section title={traceStrings.termsTitle}>
              <CellList cells={formula.terms} home={cell} onSelect={onSelect} />
            </Section>
          )}
          {formula.leaves.length > 0 && (
            <Section title={traceStrings.leavesTitle}>
              <CellList cells={formula.leaves} home={cell} onSelect={onSelect} />
              {formula.leavesLeftOut > 0 && (
                <p className={styles.muted}>{traceStrings.leavesMore(formula.leavesLeftOut)}</p>
              )}
            </Section>
          )}
        </>
      )}
    </div>
  );
}

function SourceQuote({
  source,
  onSelect,
}: {
  readonly source: SourceLine;
  readonly onSelect: TracedCellViewProps["onSelect"];
}) {
  const styles = useStyles();
  const { line, sheet, address, text, marks } = source;
  return (
    <Section title={traceStrings.sourceTitle}>
      <blockquote className={styles.quote}>{highlighted(text, marks)}</blockquote>
      <TextButton
        label={`${traceStrings.showSource}: ${traceStrings.sourceLine(line, sheet)}`}
        onClick={() => {
          onSelect(sheet, address);
        }}
      >
        {traceStrings.sourceLine(line, sheet)}
      </TextButton>
    </Section>
  );
}

function highlighted(text: string, marks: SourceLine["marks"]): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...pieces, text.slice(at)];
}

interface CellListProps {
  readonly cells: readonly NamedCell[];
  /** The cell that is traced: what others share with it is not repeated. */
  readonly home: NamedCell;
  readonly onSelect: TracedCellViewProps["onSelect"];
}

function CellList({ cells, home, onSelect }: CellListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {cells.map((cell) => {
        const { sheet, address, label, head, shown, isComputed } = cell;
        const where = [
          head === home.head ? "" : head,
          sheet === home.sheet ? "" : sheet,
          isComputed ? traceStrings.computed : "",
        ];
        const aside = where.filter((words) => words !== "").join(" · ");
        return (
          <li key={`${sheet} ${address}`} className={styles.entry}>
            <TextButton
              label={`${label === "" ? address : label}, ${shown}. ${traceStrings.select(sheet, address)}`}
              onClick={() => {
                onSelect(sheet, address);
              }}
            >
              {label === "" ? address : label}
              {aside !== "" && <span className={styles.muted}> {aside}</span>}
            </TextButton>
            <span className={styles.shown}>{shown}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.head}>{title}</h2>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  traced: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  muted: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  section: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXXS },
  head: { ...typographyStyles.caption1Strong, margin: 0 },
  words: { ...typographyStyles.body1, margin: 0 },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: "11px", color: tokens.colorNeutralForeground3 },
  quote: {
    boxSizing: "border-box",
    width: "100%",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: "12px",
    whiteSpace: "pre-wrap",
    tabSize: 4,
    "& mark": {
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorStatusWarningBackground2,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  list: { width: "100%", margin: 0, padding: 0, listStyleType: "none" },
  entry: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  shown: { ...typographyStyles.caption1, flexShrink: 0, fontVariantNumeric: "tabular-nums" },
});
