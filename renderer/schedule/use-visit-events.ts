import { useMemo, type FocusEvent, type MouseEvent } from 'react';
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import type { BoardLayout } from './board-columns.ts';

/**
 * Clicks on visits and their focus, heard by the surface on which they stand: hundreds of blocks need no handlers of
 * their own.
 */
export function useVisitEvents(layout: BoardLayout, onOpen: (visit: BoardVisit) => void, onFocus: (visit: BoardVisit) => void) {
  return useMemo(() => {
    const tell = (target: EventTarget, deed: (visit: BoardVisit) => void): void => {
      const block = target instanceof Element ? target.closest<HTMLElement>('[data-visit]') : null;
      const key = block?.closest<HTMLElement>('[data-column]')?.dataset['column'];
      const column = key === undefined ? undefined : layout.columns.find((one) => one.key === key);
      const visit = column?.visits.find(({ id }) => id === block?.dataset['visit']);
      if (visit) deed(visit);
    };
    return {
      onClick: ({ target }: MouseEvent) => tell(target, onOpen),
      onFocus: ({ target }: FocusEvent) => tell(target, onFocus),
    };
  }, [layout, onOpen, onFocus]);
}
