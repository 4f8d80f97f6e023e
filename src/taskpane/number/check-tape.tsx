import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Disclosure } from "../disclosure.tsx";
import { periodWords } from "../period-words.ts";
import type { PaneStore } from "../pane-store.ts";
import { verdictWords } from "../strings.ts";
import { TextButton } from "../text-button.tsx";
import type { CheckView, TermView } from "../views/index.ts";
import { amountText } from "./amount-text.ts";
import { StateIcon } from "./state-icon.tsx";
import { numberStrings } from "./strings.ts";

interface CheckTapeProps {
  readonly check: CheckView;
  readonly isOpen: boolean;
  readonly store: PaneStore;
}

/** A check as an adding machine prints it: its terms, what they come to, what was printed, and the difference. */
export function CheckTape({ check, isOpen, store }: CheckTapeProps) {
  const styles = useStyles();
  const { tick, relation, verdict, target, terms, computed, reported, difference, allowance, culprits } = check;
  return (
    <Disclosure
      isOpenAtFirst={isOpen}
      className={styles.head}
      summary={
        <>
          <StateIcon state={verdict === "untested" ? "read" : verdict} />
          <span>
            <b className={styles.tick}>{tick}</b> {numberStrings.checkKinds[relation]}: {target.label}{" "}
            <span className={styles.muted}>
              ({verdictWords[verdict].short}
              {target.period !== undefined && `, ${periodWords(target.period)}`})
            </span>
          </span>
        </>
      }
    >
      <table className={styles.tape}>
        <tbody>
          {terms.map((term, at) => (
            <TapeRow key={at} sign={signOf(check, term, at)}>
              <TermCell term={term} store={store} />
            </TapeRow>
          ))}
          {computed !== undefined && (
            <TapeRow sign="=" isSum>
              <td>{numberStrings.fromTables}</td>
              <td className={styles.amount}>{amountText(computed)}</td>
            </TapeRow>
          )}
          {reported !== undefined && (
            <TapeRow sign="">
              <td>{numberStrings.asPrinted}</td>
              <td className={styles.amount}>{amountText(reported)}</td>
            </TapeRow>
          )}
          {difference !== undefined && verdict !== "tied" && (
            <TapeRow sign="">
              <td>
                {numberStrings.difference}{" "}
                <span className={styles.muted}>
                  ({numberStrings.allowance} {amountText(allowance)})
                </span>
              </td>
              <td className={styles.amount}>{amountText(difference)}</td>
            </TapeRow>
          )}
        </tbody>
      </table>
      {culprits.map(({ figure, likely }) => (
        <TextButton
          key={figure.start}
          onClick={() => {
            store.showPlace(figure.start);
          }}
        >
          {numberStrings.culprit(figure.label, figure.raw, amountText(likely))}
        </TextButton>
      ))}
    </Disclosure>
  );
}

function TapeRow({
  sign,
  isSum = false,
  children,
}: {
  readonly sign: string;
  readonly isSum?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <tr className={mergeClasses(isSum && styles.sum)}>
      <td className={styles.sign}>{sign}</td>
      {children}
    </tr>
  );
}

function TermCell({
  term: { label, isOpening, figure },
  store,
}: {
  readonly term: TermView;
  readonly store: PaneStore;
}) {
  const styles = useStyles();
  const name = `${isOpening ? numberStrings.opening : ""}${label}`;
  return (
    <>
      <td>{name}</td>
      <td className={styles.amount}>
        {figure === undefined ? (
          <span className={styles.muted}>{numberStrings.missing}</span>
        ) : (
          <TextButton
            className={styles.amountButton}
            label={`${name} ${figure.raw}`}
            onClick={() => {
              store.showPlace(figure.start);
            }}
          >
            {figure.raw}
          </TextButton>
        )}
      </td>
    </>
  );
}

function signOf({ op }: CheckView, { sign }: TermView, at: number): string {
  switch (op) {
    case "sum":
      return sign === -1 ? "−" : at === 0 ? "" : "+";
    case "ratio":
      return at === 0 ? (sign === -1 ? "−" : "") : "÷";
    case "product":
      return at === 0 ? "" : "×";
    case "growth":
      return at === 0 ? "" : "⇠";
  }
}

const useStyles = makeStyles({
  head: { ...typographyStyles.caption1, alignItems: "center" },
  tick: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground3 },
  tape: {
    width: "100%",
    borderCollapse: "collapse",
    "& td": { padding: `0 ${tokens.spacingHorizontalXXS}`, verticalAlign: "top" },
  },
  sign: { width: "12px", color: tokens.colorNeutralForeground3 },
  amount: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  amountButton: { textAlign: "right" },
  sum: { "& td": { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` } },
});
