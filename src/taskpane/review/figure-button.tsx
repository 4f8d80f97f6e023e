import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { stateWords } from "../number/index.ts";
import type { TableFigure } from "../views/index.ts";

interface FigureButtonProps {
  readonly figure: TableFigure;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  /** Others of the column end with a bracket: this one leaves it room, so that the digits align. */
  readonly isInset: boolean;
  readonly onChoose: (at: number) => void;
}

/** A figure of a table as printed; choosing it asks what it is tied to. */
export function FigureButton({
  figure: { raw, start, state, kind },
  isChosen,
  isTabStop,
  isInset,
  onChoose,
}: FigureButtonProps) {
  const styles = useStyles();
  return (
    <button
      type="button"
      data-figure
      tabIndex={isTabStop ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={`${raw}, ${stateWords[state]}`}
      className={mergeClasses(
        styles.figure,
        state === "difference" && styles.different,
        kind !== "value" && styles.muted,
        isInset && styles.inset,
        isChosen && styles.chosen,
      )}
      onClick={() => {
        onChoose(start);
      }}
    >
      {raw}
    </button>
  );
}

/** A blank cell shows nothing that could be chosen. */
export function isShown({ kind, raw }: TableFigure): boolean {
  return kind !== "blank" && raw !== "";
}

const useStyles = makeStyles({
  figure: {
    width: "100%",
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: "none",
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    textAlign: "right",
    color: "inherit",
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  inset: { paddingRight: `calc(${tokens.spacingHorizontalXS} + 0.33em)` },
  different: {
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textDecorationStyle: "wavy",
  },
  muted: { color: tokens.colorNeutralForeground3 },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
});
