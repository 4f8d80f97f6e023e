import type { RefObject } from "react";
import { useLayoutEffect, useState } from "react";

/** How many characters of its font a row of an element holds; `undefined` until it has been measured. */
export function useColumns(region: RefObject<HTMLElement>, probe: RefObject<HTMLElement>): number | undefined {
  const [columns, setColumns] = useState<number>();
  useLayoutEffect(() => {
    if (region.current === null) return;
    const measure = () => {
      const width = probe.current?.getBoundingClientRect().width ?? 0;
      const room = probe.current?.parentElement?.clientWidth ?? 0;
      if (width > 0 && room > 0) setColumns(Math.floor((room * charactersMeasured) / width));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(region.current);
    return () => {
      observer.disconnect();
    };
  }, [region, probe]);
  return columns;
}

/** The probe holds so many characters, so that a fraction of a pixel does not matter. */
export const charactersMeasured = 100;
