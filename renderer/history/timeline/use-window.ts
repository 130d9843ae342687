// Draws only the rows in view of a long list whose rows are all equally high.
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { rowsInView } from '../../../shared/history/timeline.rules.ts';

export interface RowWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly first: number;
  readonly end: number;
  readonly top: number;
  readonly onScroll: () => void;
  /** Brings a row into view; `atTop` puts it first. */
  readonly show: (index: number, atTop: boolean) => void;
}

/** @param rowHeight in CSS pixels. */
export function useRowWindow(count: number, rowHeight: number): RowWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const onScroll = useCallback(() => {
    const box = scroller.current;
    if (box) setView({ top: box.scrollTop, height: box.clientHeight });
  }, []);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const watcher = new ResizeObserver(onScroll);
    watcher.observe(box);
    return () => watcher.disconnect();
  }, [onScroll]);
  const show = useCallback(
    (index: number, atTop: boolean) => {
      const box = scroller.current;
      if (!box) return;
      const top = index * rowHeight;
      if (atTop || top < box.scrollTop) box.scrollTop = top;
      else if (top + rowHeight > box.scrollTop + box.clientHeight) box.scrollTop = top + rowHeight - box.clientHeight;
      setView({ top: box.scrollTop, height: box.clientHeight });
    },
    [rowHeight],
  );
  const { first, end } = rowsInView(view, rowHeight, count);
  return { scroller, first, end, top: view.top, onScroll, show };
}
