import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Period, StatementName } from "../../statements/index.ts";
import type { PaneStore } from "../pane-store.ts";
import { headWords } from "../period-words.ts";
import type { StatementTable } from "../views/index.ts";
import { useGroupStyles } from "./group-styles.ts";
import { Choice, Day, Words } from "./fields.tsx";
import { correctionStrings } from "./strings.ts";

interface ColumnCorrectionsProps {
  readonly name: StatementName;
  readonly table: StatementTable;
  readonly store: PaneStore;
}

/** What a column stands for: its period, and what else tells it apart. */
export function ColumnCorrections({ name, table: { columns, columnNames }, store }: ColumnCorrectionsProps) {
  const styles = useGroupStyles();
  const [at, setAt] = useState(0);
  const [drafted, setDrafted] = useState<Draft>();
  const column = columns[at];
  const printed = columnNames[at];
  if (column === undefined || printed === undefined) return null;
  const draft = drafted ?? draftOf(column.period);
  const period = periodOf(draft);
  return (
    <div className={styles.group}>
      <Choice
        label={correctionStrings.column}
        value={String(at)}
        options={columns.map((each, index) => [String(index), headWords(each) || String(index + 1)])}
        onChoose={(to) => {
          setAt(Number(to));
          setDrafted(undefined);
        }}
      />
      <Words
        key={at}
        label={correctionStrings.qualifier}
        value={column.qualifier ?? ""}
        onDecide={(to) =>
          void store.decide({ kind: "qualifier", statement: name, column: printed, to: to === "" ? undefined : to })
        }
      />
      <Choice
        label={correctionStrings.length}
        value={draft.length}
        options={lengthsWith(draft.length)}
        onChoose={(length) => {
          setDrafted({ ...draft, length });
        }}
      />
      <Day
        label={correctionStrings.end}
        value={draft.end}
        onChange={(end) => {
          setDrafted({ ...draft, end });
        }}
      />
      <Button
        size="small"
        disabledFocusable={period === undefined || drafted === undefined}
        onClick={() => {
          if (period === undefined || drafted === undefined) return;
          setDrafted(undefined);
          void store.decide({ kind: "period", statement: name, column: printed, to: period });
        }}
      >
        {correctionStrings.setPeriod}
      </Button>
    </div>
  );
}

/** A period while it is being changed: "at", "3M" or "13W", and its last day. */
interface Draft {
  readonly length: string;
  readonly end: string;
}

function draftOf(period: Period | undefined): Draft {
  switch (period?.kind) {
    case undefined:
      return { length: "3M", end: "" };
    case "instant":
      return { length: "at", end: period.on };
    case "duration":
      return { length: period.weeks === undefined ? `${period.months}M` : `${period.weeks}W`, end: period.end };
  }
}

function periodOf({ length, end }: Draft): Period | undefined {
  if (!isDay(end)) return undefined;
  if (length === "at") return { kind: "instant", on: end };
  const count = Number(length.slice(0, -1));
  return length.endsWith("W")
    ? { kind: "duration", months: Math.round(count / weeksOfMonth), weeks: count, end }
    : { kind: "duration", months: count, end };
}

const weeksOfMonth = 4.345;

function isDay(end: string): end is `${number}-${number}-${number}` {
  return /^\d{4}-\d\d-\d\d$/.test(end);
}

const lengths = ["at", "1M", "3M", "6M", "9M", "12M", "13W", "14W", "26W", "27W", "39W", "40W", "52W", "53W"] as const;

function lengthsWith(own: string): readonly (readonly [string, string])[] {
  return [...new Set([...lengths, own])].map((length) => [length, lengthWords(length)]);
}

function lengthWords(length: string): string {
  if (length === "at") return correctionStrings.atDate;
  const count = Number(length.slice(0, -1));
  return length.endsWith("W") ? correctionStrings.weeks(count) : correctionStrings.months(count);
}
