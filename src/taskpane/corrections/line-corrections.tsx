import { useState } from "react";
import type { StatementName } from "../../statements/index.ts";
import type { PaneStore } from "../pane-store.ts";
import type { StatementTable } from "../views/index.ts";
import { useGroupStyles } from "./group-styles.ts";
import { Choice } from "./fields.tsx";
import { correctionStrings } from "./strings.ts";

interface LineCorrectionsProps {
  readonly name: StatementName;
  readonly table: StatementTable;
  /** The line at hand at first. */
  readonly chosenRow: number | undefined;
  readonly store: PaneStore;
}

/** What a line counts as, and the line of the standardized template that it belongs to. */
export function LineCorrections({ name, table: { rows, templateLines }, chosenRow, store }: LineCorrectionsProps) {
  const styles = useGroupStyles();
  const lines = rows.flatMap((row, at) => (row.figures.length > 0 ? [{ row, at }] : []));
  const [at, setAt] = useState(chosenRow ?? lines[0]?.at ?? 0);
  const row = rows[at];
  if (row === undefined || row.figures.length === 0) return null;
  const { roles } = correctionStrings;
  return (
    <div className={styles.group}>
      <Choice
        label={correctionStrings.line}
        value={String(at)}
        options={lines.map((line) => [String(line.at), line.row.label])}
        onChoose={(to) => {
          setAt(Number(to));
        }}
      />
      <Choice
        label={correctionStrings.role}
        value={row.role}
        options={[
          ["item", roles.item],
          ["total", roles.total],
        ]}
        onChoose={(to) =>
          void store.decide({ kind: "role", statement: name, row: row.name, to: to === "total" ? "total" : "item" })
        }
      />
      {templateLines.length > 0 && (
        <Choice
          label={correctionStrings.mapping}
          value={row.templateLine ?? ""}
          options={[
            ["", correctionStrings.mappingNone],
            ...templateLines.map(({ key, label }) => [key, label] as const),
          ]}
          onChoose={(to) =>
            void store.decide({ kind: "mapping", statement: name, row: row.name, to: to === "" ? undefined : to })
          }
        />
      )}
    </div>
  );
}
