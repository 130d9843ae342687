import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { ClientHit } from '../../shared/clients/clients.model.ts';
import { useDebounced } from '../app/use-debounced.ts';
import { useEarlyEnter } from '../ui/use-early-enter.ts';
import { useFoundClients } from './clients.api.ts';

/** As many rows as the list shows; who is not among them is found by typing more. */
export const mostRows = 50;
const debounceMilliseconds = 80;

export interface ClientList {
  readonly typed: string;
  readonly setTyped: (text: string) => void;
  readonly isArchived: boolean;
  readonly setArchived: (isArchived: boolean) => void;
  /** What the rows on the page were found by. */
  readonly query: UseQueryResult<ClientHit[]>;
  readonly isCatchingUp: boolean;
  readonly activeIndex: number;
  readonly rowId: (index: number) => string;
  readonly tableId: string;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** The list of clients as it is used from its search field: arrows choose a row, Enter opens it. */
export function useClientList(): ClientList {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [isArchived, setArchived] = useState(false);
  const [active, setActive] = useState({ index: 0, of: '' });
  const searchField = useRef<HTMLInputElement>(null);
  const tableId = useId();
  const settled = useDebounced(typed.trim(), debounceMilliseconds);
  const query = useFoundClients(settled, isArchived, mostRows);
  const isCatchingUp = typed.trim() !== settled || query.isPlaceholderData;
  const rows = query.data ?? [];
  // Other results begin at their first row.
  const activeIndex = active.of === settled ? Math.max(0, Math.min(active.index, rows.length - 1)) : 0;

  const open = (index: number): void => {
    const hit = rows[index];
    if (hit) void navigate(`/clients/${hit.id}`);
  };
  const earlyEnter = useEarlyEnter(isCatchingUp, () => open(0));

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const index = Math.max(0, Math.min(activeIndex + step, rows.length - 1));
      setActive({ index, of: settled });
      document.querySelector(`[id="${tableId}-${index}"]`)?.scrollIntoView({ block: 'nearest' });
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (isCatchingUp) earlyEnter.wait();
      else open(activeIndex);
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      // An empty field is left, so that the letters beside the buttons are keys and no text.
      if (typed === '') searchField.current?.blur();
      else setTyped('');
    }
  };
  return {
    typed,
    setTyped: (text) => {
      earlyEnter.forget();
      setTyped(text);
    },
    isArchived,
    setArchived,
    query,
    isCatchingUp,
    activeIndex,
    rowId: (index) => `${tableId}-${index}`,
    tableId,
    searchField,
    onKeyDown,
  };
}
