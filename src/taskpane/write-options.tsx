import { Checkbox, Field, Input, makeStyles, Switch, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { OptionalSheet } from "../workbook/index.ts";
import { Disclosure } from "./disclosure.tsx";
import type { PaneStore } from "./pane-store.ts";
import type { WriteChoices } from "./state.ts";
import { strings } from "./strings.ts";

interface WriteOptionsProps {
  readonly choices: WriteChoices;
  readonly store: PaneStore;
}

const parts: readonly OptionalSheet[] = ["standardized", "claims", "guidance", "facts"];

/** What is to be written: which sheets, their names, the order of the periods; and what will come of it. */
function WriteOptions({ choices, store }: WriteOptionsProps) {
  const styles = useStyles();
  const { prefix, order, without } = choices;
  const names = usePreview(choices, store);
  const words = strings.choices;
  return (
    <Disclosure summary={words.title} className={styles.head}>
      <div className={styles.choices}>
        <Field label={words.prefix} size="small">
          <Input
            size="small"
            value={prefix}
            maxLength={20}
            onChange={(_event, { value }) => {
              store.choose({ ...choices, prefix: value });
            }}
          />
        </Field>
        <Switch
          label={words.order}
          checked={order === "newestFirst"}
          onChange={(_event, { checked }) => {
            store.choose({ ...choices, order: checked ? "newestFirst" : "oldestFirst" });
          }}
        />
        <fieldset className={styles.sheets}>
          <legend>{words.sheets}</legend>
          {parts.map((part) => (
            <Checkbox
              key={part}
              size="medium"
              label={words.parts[part]}
              checked={!without.includes(part)}
              onChange={(_event, { checked }) => {
                const others = without.filter((each) => each !== part);
                store.choose({ ...choices, without: checked === true ? others : [...others, part] });
              }}
            />
          ))}
        </fieldset>
        {names.length > 0 && (
          <p className={styles.preview}>
            {words.preview} {names.join(", ")}
          </p>
        )}
      </div>
    </Disclosure>
  );
}

/** Typing rests before the workbook is laid out once more. */
const rest = 400;

function usePreview(choices: WriteChoices, store: PaneStore): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void store.previewSheets().then((found) => {
        if (isCurrent) setNames(found);
      });
    }, rest);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [choices, store]);
  return names;
}

const useStyles = makeStyles({
  head: { ...typographyStyles.caption1Strong },
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, ...typographyStyles.caption1 },
  sheets: { display: "flex", flexWrap: "wrap", margin: 0, padding: 0, border: "none" },
  preview: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

// React.lazy asks for a default.
export { WriteOptions as default };
