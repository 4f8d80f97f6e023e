import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { amountWords, headWords, meaningWords, periodWords } from "../period-words.ts";
import type { PaneStore } from "../pane-store.ts";
import { kindWords, strings } from "../strings.ts";
import { TextButton } from "../text-button.tsx";
import type { ClaimView, GuidanceView, NumberView, WorkbookPlace } from "../views/index.ts";
import { amountText } from "./amount-text.ts";
import { CheckTape } from "./check-tape.tsx";
import { guidanceRange } from "./guidance-range.ts";
import { StateIcon } from "./state-icon.tsx";
import { missingWords, numberStrings, stateWords } from "./strings.ts";

interface NumberDetailProps {
  readonly number: NumberView;
  readonly store: PaneStore;
  /** Why the last selection in Excel failed. */
  readonly unshown: string | undefined;
  readonly onSelect: (place: WorkbookPlace) => void;
}

/** What a number of the text is and what it is tied to; each figure that it was held against leads to its place. */
export function NumberDetail({ number, store, unshown, onSelect }: NumberDetailProps) {
  const styles = useStyles();
  const { raw, state, line, places } = number;
  const [first, ...others] = places;
  return (
    <div className={styles.detail}>
      <div className={styles.head}>
        <StateIcon state={state} />
        <strong className={styles.raw}>{raw}</strong>
        <span className={styles.muted}>
          {strings.line(line)}, {stateWords[state]}
        </span>
      </div>
      <Meaning number={number} store={store} />
      {first !== undefined && (
        <div className={styles.places}>
          <Button
            size="small"
            onClick={() => {
              onSelect(first);
            }}
          >
            {numberStrings.selectInExcel}
          </Button>
          {others.map((place) => (
            <TextButton
              key={`${place.sheet} ${place.address}`}
              label={numberStrings.select(place.sheet, place.address)}
              onClick={() => {
                onSelect(place);
              }}
            >
              {place.sheet} {place.address}
            </TextButton>
          ))}
        </div>
      )}
      {unshown !== undefined && <p className={styles.line}>{unshown}</p>}
    </div>
  );
}

function Meaning({ number: { meaning }, store }: Pick<NumberDetailProps, "number" | "store">) {
  const styles = useStyles();
  switch (meaning.kind) {
    case "figure": {
      const { figure, unit, scale, currency, checks, termOf, termOfCount, claims } = meaning;
      return (
        <>
          <p className={styles.line}>
            {figure.label}, {kindWords[figure.statementKind].toLowerCase()}
          </p>
          <p className={styles.muted}>
            {[headWords({ ...figure, label: "" }), amountWords(unit, scale, currency)]
              .filter((each) => each !== "")
              .join(" · ")}
          </p>
          {checks.map((check, at) => (
            <CheckTape
              key={at}
              check={check}
              isOpen={check.verdict === "difference" || checks.length === 1}
              store={store}
            />
          ))}
          {checks.length + termOf.length + claims.length === 0 && (
            <p className={styles.muted}>{numberStrings.noChecks}</p>
          )}
          {termOf.length > 0 && (
            <Part title={numberStrings.termOf(termOfCount)}>
              {termOf.map((check, at) => (
                <CheckTape key={at} check={check} isOpen={false} store={store} />
              ))}
            </Part>
          )}
          {claims.length > 0 && (
            <Part title={numberStrings.statedIn}>
              {claims.map((claim) => (
                <TextButton
                  key={claim.start}
                  onClick={() => {
                    store.showPlace(claim.start);
                  }}
                >
                  {strings.line(claim.line)}: {claim.quote}
                </TextButton>
              ))}
            </Part>
          )}
        </>
      );
    }
    case "claim":
      return <ClaimMeaning claim={meaning.claim} store={store} />;
    case "guidance":
      return <GuidanceMeaning guidance={meaning.guidance} />;
    case "definitional":
      return <p className={styles.line}>{meaning.why}</p>;
    case "unaccounted":
      return null;
  }
}

function ClaimMeaning({ claim, store }: { readonly claim: ClaimView; readonly store: PaneStore }) {
  const styles = useStyles();
  const { meaning, missing, written, computed, figures, period } = claim;
  return (
    <>
      {meaning !== undefined && <p className={styles.line}>{meaningWords(meaning)}</p>}
      {missing !== undefined && <p className={styles.line}>{missingWords[missing]}</p>}
      {written !== undefined && computed !== undefined && (
        <p className={styles.muted}>
          {numberStrings.asPrinted} {amountText(written)} · {numberStrings.fromTables} {amountText(computed)}
          {period !== undefined && ` · ${periodWords(period)}`}
        </p>
      )}
      {figures.map((figure) => (
        <TextButton
          key={figure.start}
          onClick={() => {
            store.showPlace(figure.start);
          }}
        >
          {figure.label} {figure.raw}, {strings.line(figure.line).toLowerCase()}
        </TextButton>
      ))}
    </>
  );
}

function GuidanceMeaning({ guidance }: { readonly guidance: GuidanceView }) {
  const styles = useStyles();
  const { now, before } = guidanceRange(guidance);
  return (
    <>
      <p className={styles.line}>
        {guidance.measure}: {now}
      </p>
      <p className={styles.muted}>
        {[
          guidance.period && periodWords(guidance.period),
          before && `${numberStrings.before}: ${before}`,
          guidance.change,
        ]
          .filter((each) => each !== undefined && each !== "")
          .join(" · ")}
      </p>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <span className={styles.muted}>{title}</span>
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  detail: {
    ...typographyStyles.caption1,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
  raw: { ...typographyStyles.body1Strong },
  line: { margin: 0 },
  muted: { margin: 0, color: tokens.colorNeutralForeground3 },
  part: { display: "flex", flexDirection: "column", alignItems: "stretch", width: "100%" },
  places: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});
