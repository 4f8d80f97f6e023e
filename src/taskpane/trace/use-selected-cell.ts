import { useEffect, useState } from "react";
import type { SelectedCell } from "../../excel/index.ts";
import type { Tracing } from "../pane-store.ts";
import { traceStrings } from "./strings.ts";

interface Following {
  /** The cell that is selected; `times` tells asking twice from asking once. */
  readonly cell: (SelectedCell & { readonly times: number }) | undefined;
  /** Looks anew at what is selected: an Excel before ExcelApi 1.9 does not tell of itself. */
  readonly askAgain: () => void;
  readonly problem: string | undefined;
}

/** Follows the selection for as long as the view is there. */
export function useSelectedCell({ follow }: Tracing): Following {
  const [cell, setCell] = useState<Following["cell"]>();
  const [problem, setProblem] = useState<string>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const following = follow((selected) => {
      if (isWanted) setCell((before) => ({ ...selected, times: (before?.times ?? 0) + 1 }));
    });
    following.catch(() => {
      if (isWanted) setProblem(traceStrings.notLoaded);
    });
    return () => {
      isWanted = false;
      // What could not be begun needs no end; a workbook that is gone has ended it.
      following.then((end) => end()).catch(() => undefined);
    };
  }, [follow, asked]);
  return {
    cell,
    problem,
    askAgain: () => {
      setAsked(asked + 1);
    },
  };
}
