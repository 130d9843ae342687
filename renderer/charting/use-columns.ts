import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** In rem, so that the zoom setting counts: from here the last session has a column of its own. */
const threeColumnsFrom = 77;

function columnsIn(width: number): 2 | 3 {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return width / rem >= threeColumnsFrom ? 3 : 2;
}

/** How many columns the desk has room for. */
export function useColumns(desk: RefObject<HTMLElement | null>): 2 | 3 {
  const [columns, setColumns] = useState<2 | 3>(2);
  useEffect(() => {
    const element = desk.current;
    if (!element) return undefined;
    const measure = (): void => setColumns(columnsIn(element.clientWidth));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [desk]);
  return columns;
}
