import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { KeptRelease } from "../workbook/index.ts";
import { strings } from "./strings.ts";

interface KeptReleasesProps {
  readonly kept: readonly KeptRelease[];
  readonly onOpen: (kept: KeptRelease) => Promise<void>;
}

/** The releases that the open workbook keeps: each can be read again, with what was decided over it. */
export function KeptReleases({ kept, onOpen }: KeptReleasesProps) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{strings.kept.title}</h2>
      <ul className={styles.list}>
        {kept.map((each) => (
          <li key={each.sheet} className={styles.item}>
            <span className={styles.words}>{wordsOf(each)}</span>
            <Button size="small" onClick={() => void onOpen(each)}>
              {strings.kept.open}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function wordsOf({ sheet, pasted, decisions }: KeptRelease): string {
  return strings.kept.words(sheet, pasted.text.split("\n").length, decisions.length);
}

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  words: { ...typographyStyles.caption1, overflowWrap: "anywhere" },
});
