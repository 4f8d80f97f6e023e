import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Decision } from "../../statements/index.ts";
import { CorrectionList } from "../corrections/index.ts";
import { Notice } from "../notice.tsx";
import type { PaneStore } from "../pane-store.ts";
import { periodWords } from "../period-words.ts";
import type { FindingView, ReleaseView } from "../release-view.ts";
import type { Origin } from "../state.ts";
import { originWords, strings } from "../strings.ts";
import { AdviceList } from "./advice-list.tsx";
import { FindingList } from "./finding-list.tsx";
import { LedgerLine } from "./ledger-line.tsx";
import { StatementCard } from "./statement-card.tsx";
import { reviewStrings } from "./strings.ts";
import { VerdictCounts } from "./verdict-counts.tsx";

interface ReviewProps {
  readonly view: ReleaseView;
  /** Another one when the release was read anew. */
  readonly version: number;
  readonly decisions: readonly Decision[];
  readonly origin: Origin;
  readonly store: PaneStore;
}

/** What was read of a release, and what a reviewer is told of it. */
export function Review({ view, version, decisions, origin, store }: ReviewProps) {
  const { company, fiscalPeriod, format, statements, checks, findings, advice, ledger } = view;
  const styles = useStyles();
  const corrections = <CorrectionList decisions={decisions} view={view} store={store} />;
  if (statements.length === 0)
    return (
      <>
        <NothingRead findings={findings} />
        {corrections}
      </>
    );
  return (
    <div className={styles.review}>
      <section className={styles.head} aria-label={strings.readTitle}>
        <h1 className={styles.company}>{company ?? strings.noCompany}</h1>
        <p className={styles.period}>{fiscalPeriod === undefined ? strings.noPeriod : periodWords(fiscalPeriod)}</p>
        <VerdictCounts counts={checks} />
        <p className={styles.aside}>
          {strings.statementsRead(statements.length)}. {originWords(origin, format)}.
        </p>
      </section>
      {corrections}
      <Section title={strings.findingsTitle}>
        <FindingList findings={findings} onShow={store.showPlace} />
      </Section>
      <Section title={reviewStrings.numbersTitle}>
        <LedgerLine ledger={ledger} statements={statements} version={version} store={store} />
      </Section>
      <Section title={strings.statementsTitle}>
        <ul className={styles.cards}>
          {statements.map((statement, at) => (
            <StatementCard
              key={statement.id}
              statement={statement}
              above={statements.slice(0, at)}
              version={version}
              store={store}
            />
          ))}
        </ul>
      </Section>
      {advice.length > 0 && (
        <Section title={reviewStrings.adviceTitle}>
          <p className={styles.aside}>{reviewStrings.adviceHint}</p>
          <AdviceList advice={advice} onShow={store.showPlace} />
        </Section>
      )}
    </div>
  );
}

/** Of a text without statements; or with none left, where all were left out. */
function NothingRead({ findings }: { readonly findings: readonly FindingView[] }) {
  return (
    <Notice intent="warning" title={reviewStrings.nothing}>
      {findings.map(({ message }) => message).join(" ")}
    </Notice>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

const useStyles = makeStyles({
  review: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  company: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere" },
  period: { ...typographyStyles.body1, margin: 0 },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  cards: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});
