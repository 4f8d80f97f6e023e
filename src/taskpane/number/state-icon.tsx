import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { CircleHalfFillRegular } from "@fluentui/react-icons/svg/circle-half-fill";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { NumberState } from "../views/index.ts";
import { stateWords } from "./strings.ts";

/** The state of a number as a sign; its words are read aloud where they stand nowhere else. */
export function StateIcon({ state, isNamed = false }: { readonly state: NumberState; readonly isNamed?: boolean }) {
  const styles = useStyles();
  const { Icon, look } = signs[state];
  const name = isNamed ? { role: "img", "aria-label": stateWords[state] } : { "aria-hidden": true };
  return <Icon {...name} className={mergeClasses(styles.icon, styles[look])} />;
}

const right = { Icon: CheckmarkCircleFilled, look: "right" } as const;
const nearly = { Icon: CircleHalfFillRegular, look: "right" } as const;
const wrong = { Icon: DismissCircleFilled, look: "wrong" } as const;
const open = { Icon: QuestionCircleRegular, look: "open" } as const;
const plain = { Icon: CircleRegular, look: "plain" } as const;

const signs = {
  read: plain,
  checked: right,
  tied: right,
  rounding: nearly,
  difference: wrong,
  claimTied: right,
  claimRounding: nearly,
  claimDifference: wrong,
  claimUntied: open,
  guidance: plain,
  definitional: plain,
  unaccounted: open,
} as const satisfies Record<NumberState, unknown>;

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: "16px" },
  right: { color: tokens.colorStatusSuccessForeground1 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  open: { color: tokens.colorStatusWarningForeground3 },
  plain: { color: tokens.colorNeutralForeground3 },
});
