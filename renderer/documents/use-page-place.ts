import { useRef, useState, type RefObject } from 'react';

export interface PagePlace {
  readonly container: RefObject<HTMLDivElement | null>;
  /** The page whose middle is nearest to the middle of the screen, from 1. */
  readonly page: number;
  readonly onScroll: () => void;
  readonly go: (page: number) => void;
  /** Brings a place of a page, in CSS pixels from its top, to the upper third of the screen. */
  readonly show: (page: number, top: number) => void;
}

function awayFrom(middle: number, page: HTMLElement): number {
  return Math.abs(page.offsetTop + page.offsetHeight / 2 - middle);
}

/** Which page is looked at, and the way to another. Pages carry `data-page`. */
export function usePagePlace(): PagePlace {
  const container = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(1);
  const find = (number: number): HTMLElement | null => container.current?.querySelector<HTMLElement>(`[data-page="${number}"]`) ?? null;
  return {
    container,
    page,
    onScroll: () => {
      const box = container.current;
      if (!box) return;
      const middle = box.scrollTop + box.clientHeight / 2;
      const pages = [...box.querySelectorAll<HTMLElement>('[data-page]')];
      const nearest = pages.reduce<HTMLElement | undefined>((best, one) => {
        return best && awayFrom(middle, best) <= awayFrom(middle, one) ? best : one;
      }, undefined);
      setPage(Number(nearest?.dataset['page'] ?? 1));
    },
    go: (number) => {
      const box = container.current;
      const wanted = find(number);
      if (box && wanted) box.scrollTop = wanted.offsetTop - 16;
    },
    show: (number, top) => {
      const box = container.current;
      const wanted = find(number);
      if (box && wanted) box.scrollTop = wanted.offsetTop + top - box.clientHeight / 3;
    },
  };
}
