import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import { strings } from "./strings.ts";

interface FirstRunProps {
  readonly onTrySample: () => void;
  readonly onSkip: () => void;
}

/** What Tickmark does, in three sentences, for whoever sees it for the first time. */
export function FirstRun({ onTrySample, onSkip }: FirstRunProps) {
  const styles = useStyles();
  const title = useId();
  return (
    <section className={styles.card} aria-labelledby={title}>
      <h1 id={title} className={styles.title}>
        {strings.firstRun.title}
      </h1>
      <ol className={styles.steps}>
        {strings.firstRun.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={onTrySample}>
          {strings.trySample}
        </Button>
        <Button size="small" appearance="subtle" onClick={onSkip}>
          {strings.firstRun.skip}
        </Button>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  steps: {
    ...typographyStyles.body1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
  },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});
