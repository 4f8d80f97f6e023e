import { Button, makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import type { ChangeEvent, ClipboardEvent } from "react";
import { useId, useRef } from "react";
import type { PaneStore } from "./pane-store.ts";
import { pastedFrom } from "./pasted.ts";
import { acceptedFiles } from "./release-file.ts";
import type { PaneState } from "./state.ts";
import { strings } from "./strings.ts";

/** A box can hold a long text, but laying it out would hold up the pane: it shows the beginning, for looking only. */
const longestShown = 10_000;

interface PasteBoxProps {
  readonly state: PaneState;
  readonly store: PaneStore;
  readonly isOver: boolean;
  /** Does the welcome stand above it? It offers the sample then. */
  readonly isFirst: boolean;
}

/** Where a release comes in: by paste, by hand, as a file, or the sample. */
export function PasteBox({ state: { box, reading, writing }, store, isOver, isFirst }: PasteBoxProps) {
  const styles = useStyles();
  const hint = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const isOpen = reading.kind === "none" || reading.kind === "unusable";
  const isBusy = writing.kind === "writing";
  const isCut = box.length > longestShown;

  const onPaste = (event: ClipboardEvent) => {
    const pasted = pastedFrom(event.clipboardData);
    if (pasted === undefined) return;
    event.preventDefault();
    if (!isBusy) void store.paste(pasted);
  };
  const onChoose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    // The same file, chosen again after it was mended, must count as a change.
    event.target.value = "";
    if (file !== undefined) void store.openFile(file);
  };

  return (
    <section className={styles.section} onPaste={onPaste}>
      {isFirst ? (
        <h2 className={styles.title}>{strings.pasteTitle}</h2>
      ) : (
        <h1 className={styles.title}>{strings.pasteTitle}</h1>
      )}
      <p id={hint} className={styles.hint}>
        {isOpen ? strings.pasteHint : strings.pasteAgain} {isCut && strings.cut}
      </p>
      <textarea
        className={mergeClasses(styles.box, isOver && styles.boxUnderFile)}
        aria-label={strings.pasteLabel}
        aria-describedby={hint}
        placeholder={isOver ? strings.drop : strings.pastePlaceholder}
        rows={isFirst ? 6 : 12}
        value={isCut ? box.slice(0, longestShown) : box}
        readOnly={isBusy}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          const { value } = event.target;
          if (!isCut || value === "") store.edit(value);
        }}
      />
      <div className={styles.actions}>
        {isOpen ? (
          <>
            {!isFirst && (
              <Button size="small" onClick={() => void store.trySample()}>
                {strings.trySample}
              </Button>
            )}
            <Button size="small" appearance="subtle" onClick={() => chooser.current?.click()}>
              {strings.openFile}
            </Button>
          </>
        ) : (
          <>
            {reading.kind === "read" && (
              <Button
                size="small"
                onClick={() => {
                  store.goTo("review");
                }}
              >
                {strings.toReview}
              </Button>
            )}
            <Button size="small" appearance="subtle" disabled={isBusy} onClick={store.clear}>
              {strings.startOver}
            </Button>
          </>
        )}
        <span className={styles.privacy}>
          <LockClosedRegular aria-hidden /> {strings.privacy}
        </span>
      </div>
      <input ref={chooser} type="file" accept={acceptedFiles} hidden onChange={onChoose} />
    </section>
  );
}

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", flexShrink: 0, gap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  box: {
    ...typographyStyles.caption1,
    boxSizing: "border-box",
    width: "100%",
    padding: tokens.spacingHorizontalS,
    resize: "none",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    "::placeholder": { color: tokens.colorNeutralForeground4 },
    ":focus": {
      outlineStyle: "none",
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
    },
  },
  boxUnderFile: { backgroundColor: tokens.colorBrandBackground2, ...shorthands.borderStyle("dashed") },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  privacy: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    marginLeft: "auto",
    color: tokens.colorNeutralForeground3,
  },
});
