import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Room } from '../../shared/clinic/clinic.model.ts';
import type { BoardDay } from '../../shared/schedule/range.model.ts';
import { useStored } from '../ui/stored.ts';
import { roomColumns, therapistColumns, weekColumns, weekRows, type BoardLayout } from './board-columns.ts';
import { boardColumnsBy, hiddenTherapists, shownWho } from './board-settings.ts';
import type { ScheduleView } from './desk-task.ts';

interface Shown {
  readonly view: ScheduleView;
  readonly days: readonly BoardDay[];
  readonly board: BoardDay;
  readonly rooms: readonly Room[];
}

/** The columns of the view as this person wants them, and whose week it is. */
export function useBoardLayout({ view, days, board, rooms }: Shown): { readonly layout: BoardLayout; readonly weekOf: string | null } {
  const { t } = useTranslation();
  const by = useStored(boardColumnsBy);
  const hidden = useStored(hiddenTherapists);
  const who = useStored(shownWho);
  const weekOf = view === 'week' && board.therapists.some((therapist) => therapist.staffId === who) ? who : null;
  return useMemo(() => {
    if (weekOf !== null) return { layout: weekColumns(days, weekOf), weekOf };
    if (view === 'week') return { layout: weekRows(days, hidden), weekOf };
    return { layout: by === 'room' ? roomColumns(board, rooms, t('schedule.noRoom')) : therapistColumns(board, hidden), weekOf };
  }, [view, days, board, rooms, by, hidden, weekOf, t]);
}
