import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

interface TextButtonProps {
  readonly onClick: () => void;
  readonly className?: string | undefined;
  /** What it does, where its words alone do not say. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Words that lead somewhere: a button that looks like a link, tall enough to hit. */
export function TextButton({ onClick, className, label, children }: TextButtonProps) {
  const styles = useStyles();
  return (
    <button type="button" className={mergeClasses(styles.button, className)} aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}

const useStyles = makeStyles({
  button: {
    minWidth: "24px",
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    font: "inherit",
    textAlign: "left",
    color: tokens.colorBrandForegroundLink,
    backgroundColor: "transparent",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
});
