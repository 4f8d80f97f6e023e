import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useRef } from "react";
import type { WritingState } from "./state.ts";
import { strings } from "./strings.ts";

type Taken = Extract<WritingState, { kind: "taken" }>;

interface TakenDialogProps {
  /** `undefined` once it is settled. */
  readonly taken: Taken | undefined;
  readonly onUpdate: () => Promise<void>;
  readonly onKeepBoth: () => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks what to do about names that the workbook already has; the user's own are never touched. */
function TakenDialog({ taken, onUpdate, onKeepBoth, onCancel }: TakenDialogProps) {
  const styles = useStyles();
  // It closes instead of being taken away: Fluent then gives the rest of the pane back to screen readers, which it had
  // hidden from them, and needs the words until it has faded.
  const last = useRef(taken);
  if (taken !== undefined) last.current = taken;
  if (last.current === undefined) return null;
  const { sheets, names, own } = last.current;
  const listed = sheets.length > 0 ? sheets : names;
  const shown = listed.slice(0, 6);
  return (
    <Dialog
      open={taken !== undefined}
      onOpenChange={(_event, { open }) => {
        if (!open) onCancel();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle>{titleOf(sheets.length > 0, own !== undefined)}</DialogTitle>
          <DialogContent>
            <ul className={styles.list}>
              {shown.map((name) => (
                <li key={name}>{name}</li>
              ))}
              {listed.length > shown.length && <li>{strings.takenMore(listed.length - shown.length)}</li>}
            </ul>
            {own === undefined ? strings.takenBody : strings.ownBody(own.isSameRelease)}
          </DialogContent>
          <DialogActions>
            {own !== undefined && (
              <Button appearance={own.isSameRelease ? "primary" : "secondary"} onClick={() => void onUpdate()}>
                {strings.update}
              </Button>
            )}
            <Button
              appearance={own?.isSameRelease === true ? "secondary" : "primary"}
              onClick={() => void onKeepBoth()}
            >
              {strings.keepBoth}
            </Button>
            <Button onClick={onCancel}>{strings.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function titleOf(hasSheets: boolean, isOwn: boolean): string {
  if (isOwn) return strings.ownTitle;
  return hasSheets ? strings.takenTitle : strings.takenNamesTitle;
}

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 24px)", maxWidth: "400px", padding: tokens.spacingHorizontalL },
  body: { gap: tokens.spacingVerticalS },
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingLeft: tokens.spacingHorizontalL },
});

// React.lazy asks for a default.
export { TakenDialog as default };
