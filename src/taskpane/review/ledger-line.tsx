import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Fragment, useId, useState } from "react";
import { amountText, guidanceRange, missingWords, StateIcon } from "../number/index.ts";
import type { PaneStore } from "../pane-store.ts";
import { meaningWords, periodWords } from "../period-words.ts";
import type { LedgerView, StatementView } from "../release-view.ts";
import { kindWords, strings } from "../strings.ts";
import { TextButton } from "../text-button.tsx";
import { useRenewedAnswer } from "../use-answer.ts";
import type { ClaimView, GuidanceView, LedgerLists, LooseNumber, NumberState } from "../views/index.ts";
import { PagedList } from "./paged-list.tsx";
import { reviewStrings } from "./strings.ts";

interface LedgerLineProps {
  readonly ledger: LedgerView;
  readonly statements: readonly StatementView[];
  /** Another one when the release was read anew. */
  readonly version: number;
  readonly store: PaneStore;
}

type Part = "tables" | ClaimView["verdict"] | "guidance" | "definitional" | "unaccounted";

const verdicts = ["tied", "rounding", "difference", "untied"] as const;

/** What became of every number of the release, in one line; each part of it opens to the numbers with their places. */
export function LedgerLine({ ledger, statements, version, store }: LedgerLineProps) {
  const styles = useStyles();
  const [open, setOpen] = useState<Part>();
  const panel = useId();
  const { placed, claimVerdicts, guidance, definitional, unaccounted } = ledger;
  const parts: readonly { part: Part; words: string; isBad?: boolean }[] = [
    { part: "tables", words: reviewStrings.inTables(placed) },
    ...verdicts
      .filter((verdict) => claimVerdicts[verdict] > 0)
      .map((verdict) => ({
        part: verdict,
        words: reviewStrings.claims(verdict, claimVerdicts[verdict]),
        isBad: verdict === "difference",
      })),
    ...(guidance > 0 ? [{ part: "guidance" as const, words: reviewStrings.guidance(guidance) }] : []),
    ...(definitional > 0 ? [{ part: "definitional" as const, words: reviewStrings.definitional(definitional) }] : []),
    { part: "unaccounted", words: reviewStrings.unaccounted(unaccounted), isBad: unaccounted > 0 },
  ];
  return (
    <div className={styles.ledger}>
      <div className={styles.line}>
        {parts.map(({ part, words, isBad = false }, at) => (
          <Fragment key={part}>
            {at > 0 && <span aria-hidden>·</span>}
            <button
              type="button"
              className={mergeClasses(styles.part, isBad && styles.bad, part === open && styles.open)}
              aria-expanded={part === open}
              aria-controls={panel}
              onClick={() => {
                setOpen(part === open ? undefined : part);
              }}
            >
              {words}
            </button>
          </Fragment>
        ))}
      </div>
      <div id={panel} className={mergeClasses(open !== undefined && styles.panel)}>
        {open === "tables" && <TablesList statements={statements} store={store} />}
        {open !== undefined && open !== "tables" && (
          <NumbersOutside part={open} key={open} version={version} store={store} />
        )}
      </div>
    </div>
  );
}

function TablesList({ statements, store }: Pick<LedgerLineProps, "statements" | "store">) {
  return (
    <PagedList
      items={statements}
      draw={({ id, kind, title, figures, firstLine, start }) => (
        <Entry
          key={id}
          state={undefined}
          words={`${kindWords[kind]}: ${title}`}
          aside={reviewStrings.figures(figures)}
          line={firstLine}
          onShow={() => {
            store.showPlace(start);
          }}
        />
      )}
    />
  );
}

interface NumbersOutsideProps extends Pick<LedgerLineProps, "version" | "store"> {
  readonly part: Exclude<Part, "tables">;
}

function NumbersOutside({ part, version, store }: NumbersOutsideProps) {
  const answer = useRenewedAnswer(version, store.ask.ledger);
  switch (answer.kind) {
    case "asking":
    case "superseded":
      return null;
    case "failed":
      return <p>{reviewStrings.notFetched}</p>;
    case "ledger":
      return <Listed part={part} lists={answer.lists} store={store} />;
  }
}

interface ListedProps {
  readonly part: Exclude<Part, "tables">;
  readonly lists: LedgerLists;
  readonly store: PaneStore;
}

function Listed({ part, lists, store }: ListedProps) {
  const show = (start: number) => () => {
    store.showPlace(start);
  };
  switch (part) {
    case "guidance":
      return (
        <PagedList
          items={lists.guidance}
          draw={(each) => (
            <Entry
              key={each.start}
              state="guidance"
              words={guidanceWords(each)}
              line={each.line}
              onShow={show(each.start)}
            />
          )}
        />
      );
    case "definitional":
    case "unaccounted":
      return (
        <PagedList
          items={lists[part]}
          draw={(each: LooseNumber) => (
            <Entry
              key={each.start}
              state={part}
              strong={each.raw}
              words={each.words}
              aside={each.why}
              line={each.line}
              onShow={show(each.start)}
            />
          )}
        />
      );
    case "tied":
    case "rounding":
    case "difference":
    case "untied":
      return (
        <PagedList
          items={lists.claims.filter(({ verdict }) => verdict === part)}
          draw={(claim) => (
            <Entry
              key={claim.start}
              state={claimStates[part]}
              strong={claim.quote}
              words={claim.words}
              aside={claimAside(claim)}
              line={claim.line}
              onShow={show(claim.start)}
            />
          )}
        />
      );
  }
}

const claimStates: Readonly<Record<ClaimView["verdict"], NumberState>> = {
  tied: "claimTied",
  rounding: "claimRounding",
  difference: "claimDifference",
  untied: "claimUntied",
};

function claimAside({ missing, meaning, computed }: ClaimView): string | undefined {
  if (missing !== undefined) return missingWords[missing];
  const words = meaning && meaningWords(meaning);
  return computed === undefined ? words : `${words ?? ""} = ${amountText(computed)}`;
}

function guidanceWords(guidance: GuidanceView): string {
  const { now } = guidanceRange(guidance);
  const period = guidance.period === undefined ? "" : `, ${periodWords(guidance.period)}`;
  return `${guidance.measure}${period}: ${now}`;
}

interface EntryProps {
  readonly state: NumberState | undefined;
  readonly strong?: string;
  readonly words: string;
  readonly aside?: string | undefined;
  readonly line: number;
  readonly onShow: () => void;
}

/** A number with the words around it, what became of it, and the way to its place. */
function Entry({ state, strong, words, aside, line, onShow }: EntryProps): ReactNode {
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
  ledger: { ...typographyStyles.caption1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  part: {
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  open: { backgroundColor: tokens.colorSubtleBackgroundSelected, textDecorationLine: "underline" },
  panel: {
    padding: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  entry: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  place: { whiteSpace: "nowrap" },
  aside: { color: tokens.colorNeutralForeground3 },
});
