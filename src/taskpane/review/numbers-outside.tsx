import { amountText, guidanceRange, missingWords } from "../number/index.ts";
import type { PaneStore } from "../pane-store.ts";
import { meaningWords, periodWords } from "../period-words.ts";
import { useRenewedAnswer } from "../use-answer.ts";
import type { ClaimView, GuidanceView, LedgerLists, LooseNumber, NumberState } from "../views/index.ts";
import { LedgerEntry } from "./ledger-entry.tsx";
import { PagedList } from "./paged-list.tsx";
import { reviewStrings } from "./strings.ts";

/** A part of the ledger that lies outside the tables. */
export type PartOutside = ClaimView["verdict"] | "guidance" | "definitional" | "unaccounted";

interface NumbersOutsideProps {
  /** Another one when the release was read anew. */
  readonly version: number;
  readonly store: PaneStore;
  readonly part: PartOutside;
}

/** The numbers of one part of the ledger, fetched when they are first looked at. */
export function NumbersOutside({ part, version, store }: NumbersOutsideProps) {
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
  readonly part: PartOutside;
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
            <LedgerEntry
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
            <LedgerEntry
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
            <LedgerEntry
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
