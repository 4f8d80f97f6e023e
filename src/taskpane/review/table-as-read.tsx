import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { StateIcon } from "../number/index.ts";
import { amountWords, headWords } from "../period-words.ts";
import { kindWords, strings } from "../strings.ts";
import { TextButton } from "../text-button.tsx";
import type { StatementTable, TableRow } from "../views/index.ts";
import { FigureButton, isShown } from "./figure-button.tsx";
import { moveAmongFigures } from "./move-among-figures.ts";
import { reviewStrings } from "./strings.ts";

interface TableAsReadProps {
  readonly table: StatementTable;
  /** Offset of the figure that is chosen. */
  readonly chosen: number | undefined;
  readonly onChoose: (at: number) => void;
  /** Shows a place of the text. */
  readonly onShow: (at: number) => void;
}

/** The longest statement of a release has some hundred lines; a schedule may have thousands. */
const firstPage = 200;
const nextPage = 300;

/** A statement as it was read: figures as printed, aligned; the only part of the pane that scrolls sideways. */
export function TableAsRead({ table, chosen, onChoose, onShow }: TableAsReadProps) {
  const styles = useStyles();
  const caption = useId();
  const [shown, setShown] = useState(firstPage);
  const body = useRef<HTMLTableSectionElement>(null);
  const { title, kind, columns, rows, notes } = table;
  const bracketed = columns.map((_column, at) => rows.some(({ figures }) => figures[at]?.raw.endsWith(")") === true));
  const first = chosen ?? rows.flatMap(({ figures }) => figures.filter(isShown))[0]?.start;

  return (
    <>
      <div className={styles.region} role="region" aria-labelledby={caption} tabIndex={0} data-scrolls-sideways>
        <table className={styles.table}>
          <caption id={caption} className={styles.caption}>
            {title === "" ? kindWords[kind] : title}
          </caption>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.label, styles.corner)}>
                {strings.itemHead}
              </th>
              {columns.map((column, at) => (
                <th key={at} scope="col" className={styles.head}>
                  {headWords(column)}
                  {column.unit !== undefined && (
                    <div className={styles.muted}>{amountWords(column.unit, column.scale ?? 1, table.currency)}</div>
                  )}
                </th>
              ))}
              <th scope="col" className={mergeClasses(styles.head, styles.lineHead)}>
                {reviewStrings.line}
              </th>
            </tr>
          </thead>
          <tbody
            ref={body}
            onKeyDown={(event) => {
              moveAmongFigures(event, body.current);
            }}
          >
            {rows.slice(0, shown).map((row, at) => (
              <Row
                key={at}
                row={row}
                table={table}
                bracketed={bracketed}
                chosen={chosen}
                tabStop={first}
                {...{ onChoose, onShow }}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shown && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setShown(shown + nextPage);
          }}
        >
          {strings.showMore(rows.length - shown)}
        </Button>
      )}
      {notes.length > 0 && (
        <ul className={styles.notes} aria-label={reviewStrings.notes}>
          {notes.map(({ mark, text }, at) => (
            <li key={at}>
              <sup>{mark}</sup> {text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface RowProps extends TableAsReadProps {
  readonly row: TableRow;
  readonly bracketed: readonly boolean[];
  readonly tabStop: number | undefined;
}

function Row({ row, table, bracketed, chosen, tabStop, onChoose, onShow }: RowProps) {
  const styles = useStyles();
  const { label, labelInferred, footnotes, role, depth, unit, scale, line, start, figures, ticks, verdict } = row;
  const isPlain = unit === "currency" && scale === table.scale;
  const isTotal = role === "total";
  return (
    <tr className={mergeClasses(isTotal && styles.total)}>
      <th
        scope="row"
        className={mergeClasses(styles.label, (isTotal || role === "heading") && styles.strong)}
        style={{ paddingLeft: `${Math.min(depth, 4) * 8 + 4}px` }}
      >
        <span
          className={mergeClasses(labelInferred && styles.inferred)}
          title={labelInferred ? reviewStrings.inferred : undefined}
        >
          {label}
        </span>
        {footnotes.map((mark) => (
          <sup key={mark}>({mark})</sup>
        ))}
        {verdict !== undefined && (
          <span className={styles.check}>
            <StateIcon state={verdict === "untested" ? "read" : verdict} isNamed /> {ticks}
          </span>
        )}
        {!isPlain && figures.length > 0 && (
          <div className={styles.muted}>{amountWords(unit, scale, table.currency)}</div>
        )}
      </th>
      {table.columns.map((_column, at) => {
        const figure = figures[at];
        return (
          <td key={at} className={styles.cell}>
            {figure !== undefined && isShown(figure) && (
              <FigureButton
                figure={figure}
                isChosen={figure.start === chosen}
                isTabStop={figure.start === tabStop}
                isInset={bracketed[at] === true && !figure.raw.endsWith(")")}
                onChoose={onChoose}
              />
            )}
          </td>
        );
      })}
      <td className={styles.cell}>
        <TextButton
          label={reviewStrings.showLine(line)}
          onClick={() => {
            onShow(start);
          }}
        >
          {line}
        </TextButton>
      </td>
    </tr>
  );
}

const useStyles = makeStyles({
  region: {
    maxHeight: "60vh",
    overflow: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { ...typographyStyles.caption1, borderCollapse: "separate", borderSpacing: 0, minWidth: "100%" },
  // The card shows the title already; here it is for those who listen.
  caption: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  head: {
    ...typographyStyles.caption1Strong,
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    minWidth: "64px",
    verticalAlign: "bottom",
    textAlign: "right",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  // It stays while the figures scroll by, and leaves them more than half of a narrow pane.
  label: {
    position: "sticky",
    left: 0,
    minWidth: "112px",
    maxWidth: "128px",
    padding: tokens.spacingHorizontalXS,
    verticalAlign: "top",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  corner: { zIndex: 2, backgroundColor: tokens.colorNeutralBackground2, verticalAlign: "bottom" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  inferred: { fontStyle: "italic" },
  muted: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  total: { "& > *": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` } },
  cell: { padding: 0, verticalAlign: "bottom", textAlign: "right", whiteSpace: "nowrap" },
  // Beside the label, so that it is in sight however far the figures are scrolled.
  check: { display: "inline-flex", alignItems: "center", gap: "2px", marginLeft: "4px", whiteSpace: "nowrap" },
  lineHead: { minWidth: 0 },
  notes: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    color: tokens.colorNeutralForeground2,
  },
});
