import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment, useId, useState } from "react";
import type { PaneStore } from "../pane-store.ts";
import type { LedgerView, StatementView } from "../release-view.ts";
import { kindWords } from "../strings.ts";
import { LedgerEntry } from "./ledger-entry.tsx";
import { NumbersOutside } from "./numbers-outside.tsx";
import type { PartOutside } from "./numbers-outside.tsx";
import { PagedList } from "./paged-list.tsx";
import { reviewStrings } from "./strings.ts";

interface LedgerLineProps {
  readonly ledger: LedgerView;
  readonly statements: readonly StatementView[];
  /** Another one when the release was read anew. */
  readonly version: number;
  readonly store: PaneStore;
}

type Part = "tables" | PartOutside;

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
        <LedgerEntry
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
});
