import { makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";

export type Intent = "error" | "warning" | "info" | "success";

interface NoticeProps {
  readonly intent: Intent;
  readonly title?: string;
  readonly children?: ReactNode;
}

/** A message in place: an icon, a title where there is one, and words. */
export function Notice({ intent, title, children }: NoticeProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.notice, styles[intent])}>
      <IntentIcon intent={intent} />
      <div className={styles.words}>
        {title !== undefined && <div className={styles.title}>{title}</div>}
        {children !== undefined && <div>{children}</div>}
      </div>
    </div>
  );
}

export function IntentIcon({ intent }: { readonly intent: Intent }) {
  const styles = useStyles();
  const Icon = icons[intent];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[`${intent}Icon`])} />;
}

const icons = {
  error: ErrorCircleFilled,
  warning: WarningFilled,
  info: InfoFilled,
  success: CheckmarkCircleFilled,
} as const;

const useStyles = makeStyles({
  notice: {
    ...typographyStyles.caption1,
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  title: { ...typographyStyles.caption1Strong },
  icon: { flexShrink: 0, fontSize: "16px" },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  info: { backgroundColor: tokens.colorNeutralBackground3 },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  infoIcon: { color: tokens.colorNeutralForeground3 },
  successIcon: { color: tokens.colorStatusSuccessForeground1 },
});
