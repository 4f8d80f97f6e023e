import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A line that opens to more: the browser's own, so that keys and screen readers know it. */
export function Disclosure({ summary, isOpenAtFirst = false, className, children }: DisclosureProps) {
  const styles = useStyles();
  return (
    <details className={styles.disclosure} open={isOpenAtFirst}>
      <summary className={mergeClasses(styles.summary, className)}>
        <ChevronRightRegular aria-hidden className={styles.chevron} />
        {summary}
      </summary>
      {children}
    </details>
  );
}

const useStyles = makeStyles({
  disclosure: { "&[open] > summary > svg:first-child": { transform: "rotate(90deg)" } },
  summary: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    boxSizing: "border-box",
    minHeight: "24px",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    listStyleType: "none",
    "::-webkit-details-marker": { display: "none" },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: { flexShrink: 0, fontSize: "12px", marginTop: "2px", color: tokens.colorNeutralForeground3 },
});
