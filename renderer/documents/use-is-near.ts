import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Whether an element is on screen or about to be: within one screen's height of it. */
export function useIsNear(element: RefObject<Element | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const observer = new IntersectionObserver((entries) => setIsNear(entries.at(-1)?.isIntersecting ?? false), { rootMargin: '100% 0px' });
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
