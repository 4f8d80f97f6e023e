import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState } from "react";

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChoose: (value: string) => void;
}

/** One of a list: choosing it decides. */
export function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={styles.control}
        value={value}
        onChange={(event) => {
          onChoose(event.target.value);
        }}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

interface WordsProps {
  readonly label: string;
  readonly value: string;
  readonly longest?: number;
  /** Enter, or leaving the field, decides; what is unchanged decides nothing. */
  readonly onDecide: (value: string) => void;
}

export function Words({ label, value, longest = 200, onDecide }: WordsProps) {
  const styles = useStyles();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const decide = () => {
    if (typed !== undefined && typed.trim() !== value) onDecide(typed.trim());
    setTyped(undefined);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={styles.control}
        value={typed ?? value}
        maxLength={longest}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={decide}
        onKeyDown={({ key }) => {
          if (key === "Enter") decide();
          if (key === "Escape") setTyped(undefined);
        }}
      />
    </div>
  );
}

interface DayProps {
  readonly label: string;
  /** "2026-03-31"; empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Day({ label, value, onChange }: DayProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        className={styles.control}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
    </div>
  );
}

const useStyles = makeStyles({
  field: {
    ...typographyStyles.caption1,
    display: "flex",
    flexDirection: "column",
    minWidth: 0,
    flexGrow: 1,
    flexBasis: "112px",
  },
  control: {
    ...typographyStyles.caption1,
    boxSizing: "border-box",
    width: "100%",
    minHeight: "26px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});
