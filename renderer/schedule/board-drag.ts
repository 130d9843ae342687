// The drag under way, outside of React's state: two hundred steps of a drag draw one ghost each time, and nothing else.
import { useSyncExternalStore } from 'react';
import type { BoardVisit } from '../../shared/schedule/schedule.model.ts';
import type { ChosenPlace, JudgedPlace } from './place.ts';

export interface BoardDrag {
  readonly kind: 'create' | 'move' | 'resize';
  readonly visit: BoardVisit | null;
  readonly place: ChosenPlace;
  readonly judged: JudgedPlace;
  /** Key of the column that it would go into. */
  readonly column: string;
}

export interface DragStore {
  get(): BoardDrag | null;
  set(drag: BoardDrag | null): void;
  subscribe(listener: () => void): () => void;
}

export function createDragStore(): DragStore {
  let drag: BoardDrag | null = null;
  const listeners = new Set<() => void>();
  return {
    get: () => drag,
    set: (next) => {
      if (next === drag) return;
      drag = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The drag while it is over this column. */
export function useDragIn(store: DragStore, column: string): BoardDrag | null {
  return useSyncExternalStore(store.subscribe, () => {
    const drag = store.get();
    return drag?.column === column ? drag : null;
  });
}

/** The key of the column that the drag is over. */
export function useDragColumn(store: DragStore): string | null {
  return useSyncExternalStore(store.subscribe, () => store.get()?.column ?? null);
}

/** Whether something is dragged, and which visit has been lifted. */
export function useIsDragging(store: DragStore): boolean {
  return useSyncExternalStore(store.subscribe, () => store.get() !== null);
}

export function useLiftedId(store: DragStore): string | null {
  return useSyncExternalStore(store.subscribe, () => store.get()?.visit?.id ?? null);
}
