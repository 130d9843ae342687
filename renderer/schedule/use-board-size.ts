import { useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { BoardColumn } from './board-columns.ts';
import { useStored } from '../ui/stored.ts';
import { pixelsPerMinute, workingRange } from './board-geometry.ts';
import { boardZoom } from './board-settings.ts';

/** Height of the names over the columns, which the day scrolls under. */
const headPixels = 46;

/** Room for the turnover after the last visit of the day. */
const turnoverMinutes = 15;

/**
 * How tall a minute is, so that the working day fits the window; scrolls to the day's beginning when it opens.
 * @param page names what is shown, a day or a week: another one begins with its first hour.
 */
export function useBoardSize(scroller: RefObject<HTMLDivElement | null>, columns: readonly BoardColumn[], page: string): number {
  const [height, setHeight] = useState(0);
  const zoomStep = useStored(boardZoom);
  const { from, until } = useMemo(() => workingRange(columns), [columns]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  const perMinute = pixelsPerMinute({ from, until: until + turnoverMinutes }, height - headPixels - 6, zoomStep);

  // The minute at the top stays at the top when the zoom or the window changes; a new day begins with its first hour.
  const top = useRef({ page: '', minute: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || height === 0) return;
    const isNewPage = top.current.page !== page;
    if (isNewPage) top.current = { page, minute: from };
    element.scrollTo({ top: top.current.minute * perMinute - (top.current.minute > 0 ? 6 : 0) });
  }, [scroller, page, from, perMinute, height]);
  // Listening with the new scale before the scrolling above is told of: by the old one it would be another minute.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const remember = (): void => {
      top.current = { ...top.current, minute: (element.scrollTop + (element.scrollTop > 0 ? 6 : 0)) / perMinute };
    };
    element.addEventListener('scroll', remember, { passive: true });
    return () => element.removeEventListener('scroll', remember);
  }, [scroller, perMinute]);
  return perMinute;
}
