import type { DragEvent } from "react";
import { useRef, useState } from "react";

/** Lets files be dropped anywhere on an element; text that is dragged goes its usual way, into the paste box. */
export function useFileDrop(open: (file: File) => Promise<void>) {
  const [isOver, setIsOver] = useState(false);
  // Every child that the pointer crosses enters and leaves on its own.
  const entered = useRef(0);

  const settle = (change: number) => {
    entered.current = Math.max(0, entered.current + change);
    setIsOver(entered.current > 0);
  };
  const handlers = {
    onDragEnter: (event: DragEvent) => {
      if (carriesFiles(event)) settle(1);
    },
    onDragLeave: (event: DragEvent) => {
      if (carriesFiles(event)) settle(-1);
    },
    onDragOver: (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      settle(-entered.current);
      const file = event.dataTransfer.files[0];
      if (file !== undefined) void open(file);
    },
  };
  return { isOver, handlers };
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes("Files");
}
