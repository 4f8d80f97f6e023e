import { useCallback, useEffect, useRef, useState } from "react";

/** How long something must stay before it counts, in milliseconds: a pointer that crosses the text asks nothing. */
const rest = 120;

/** A value that follows what it is set to once that has stayed for a moment. */
export function useSettled<T>(): readonly [settled: T | undefined, set: (next: T | undefined) => void] {
  const [settled, setSettled] = useState<T>();
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const set = useCallback((next: T | undefined) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setSettled(next);
    }, rest);
  }, []);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return [settled, set];
}
