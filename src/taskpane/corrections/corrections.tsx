import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { StatementKind } from "../../statements/index.ts";
import { Disclosure } from "../disclosure.tsx";
import type { PaneStore } from "../pane-store.ts";
import type { StatementView } from "../release-view.ts";
import { kindWords } from "../strings.ts";
import type { StatementTable } from "../views/index.ts";
import { ColumnCorrections } from "./column-corrections.tsx";
import { Choice, Words } from "./fields.tsx";
import { LineCorrections } from "./line-corrections.tsx";
import { correctionStrings } from "./strings.ts";

export interface CorrectionsProps {
  readonly statement: StatementView;
  readonly table: StatementTable;
  /** The statements above it, which it may continue. */
  readonly above: readonly StatementView[];
  /** Row of the figure that is chosen in the table. */
  readonly chosenRow: number | undefined;
  readonly store: PaneStore;
}

/** Where the reading was unsure or wrong: each choice is read anew at once, and stands in a list to be taken back. */
export function Corrections({ statement: { name }, table, above, chosenRow, store }: CorrectionsProps) {
  const styles = useStyles();
  const { kind, title, scale, currency } = table;
  const scales = {
    ...correctionStrings.scales,
    ...(String(scale) in correctionStrings.scales ? {} : { [scale]: String(scale) }),
  };
  return (
    <Disclosure className={styles.head} summary={correctionStrings.title}>
      <div className={styles.fields}>
        <Choice
          label={correctionStrings.kind}
          value={kind}
          options={Object.entries(kindWords)}
          onChoose={(to) => void store.decide({ kind: "kind", statement: name, to: to as StatementKind })}
        />
        <Choice
          label={correctionStrings.scale}
          value={String(scale)}
          options={Object.entries(scales)}
          onChoose={(to) => void store.decide({ kind: "scale", statement: name, to: Number(to) })}
        />
        <Words
          label={correctionStrings.currency}
          value={currency}
          longest={3}
          onDecide={(to) => {
            if (/^[a-z]{3}$/i.test(to)) void store.decide({ kind: "currency", statement: name, to: to.toUpperCase() });
          }}
        />
        <Words
          label={correctionStrings.titleOf}
          value={title}
          onDecide={(to) => {
            if (to !== "") void store.decide({ kind: "title", statement: name, to });
          }}
        />
        {above.length > 0 && (
          <Choice
            label={correctionStrings.join}
            value=""
            options={[
              ["", correctionStrings.joinNone],
              ...above.map((each) => [each.id, `${kindWords[each.kind]}: ${each.title}`] as const),
            ]}
            onChoose={(to) => {
              const onto = above.find(({ id }) => id === to)?.name;
              if (onto !== undefined) void store.decide({ kind: "join", statement: name, onto });
            }}
          />
        )}
        <ColumnCorrections name={name} table={table} store={store} />
        <LineCorrections key={chosenRow} name={name} table={table} chosenRow={chosenRow} store={store} />
        <Button size="small" onClick={() => void store.decide({ kind: "exclude", statement: name })}>
          {correctionStrings.exclude}
        </Button>
      </div>
    </Disclosure>
  );
}

const useStyles = makeStyles({
  head: { ...typographyStyles.caption1Strong, minHeight: "24px", alignItems: "center" },
  fields: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
});
