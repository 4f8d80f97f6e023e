import { makeStyles, tokens } from "@fluentui/react-components";
import { StateIcon } from "../number/index.ts";
import { strings } from "../strings.ts";
import { TextButton } from "../text-button.tsx";
import type { NumberState } from "../views/index.ts";
import { reviewStrings } from "./strings.ts";

interface EntryProps {
  readonly state: NumberState | undefined;
  readonly strong?: string;
  readonly words: string;
  readonly aside?: string | undefined;
  readonly line: number;
  readonly onShow: () => void;
}

/** A number with the words around it, what became of it, and the way to its place. */
export function LedgerEntry({ state, strong, words, aside, line, onShow }: EntryProps) {
  const styles = useStyles();
  return (
    <li className={styles.entry}>
      {state !== undefined && <StateIcon state={state} />}
      <div className={styles.words}>
        <TextButton label={reviewStrings.showLine(line)} className={styles.place} onClick={onShow}>
          {strings.line(line)}
        </TextButton>{" "}
        {strong !== undefined && <strong>{strong}</strong>} {words}
        {aside !== undefined && aside !== "" && <div className={styles.aside}>{aside}</div>}
      </div>
    </li>
  );
}

const useStyles = makeStyles({
  entry: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  place: { whiteSpace: "nowrap" },
  aside: { color: tokens.colorNeutralForeground3 },
});
