import { useEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus to what the cursor stands on each time `request` rises. A visit that was just booked is drawn a moment
 * later: until then the board itself holds the focus, and whoever moves it elsewhere keeps it there.
 */
export function useBoardFocus(request: number, board: RefObject<HTMLElement | null>): void {
  const done = useRef(request);
  useEffect(() => {
    const element = board.current;
    if (!element || done.current === request) return;
    const place = element.querySelector<HTMLElement>('[data-board-focus="true"]');
    (place ?? element).focus({ preventScroll: true });
    if (place) done.current = request;
  }, [request, board]);
  useEffect(() => {
    const element = board.current;
    if (!element || done.current === request) return;
    if (document.activeElement !== element && document.activeElement !== document.body) {
      done.current = request;
      return;
    }
    const place = element.querySelector<HTMLElement>('[data-board-focus="true"]');
    if (!place) return;
    place.focus({ preventScroll: true });
    done.current = request;
  });
}
