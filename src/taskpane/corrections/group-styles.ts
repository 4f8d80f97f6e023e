import { makeStyles, tokens } from "@fluentui/react-components";

/** Fields that are about one thing, apart from the others. */
export const useGroupStyles = makeStyles({
  group: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    width: "100%",
    paddingTop: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});
