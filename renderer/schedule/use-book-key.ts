import { useNavigate } from 'react-router';
import type { CivilDate } from '../../shared/core/time.ts';
import { useKeys } from '../app/use-keys.ts';
import { usePermission } from '../session/me.ts';
import { newBooking, schedulePath } from './desk-task.ts';

/** In a month or an agenda a booking opens on the day that is looked at, beside its board. */
export function useBookKey(date: CivilDate): void {
  const navigate = useNavigate();
  const canWrite = usePermission('schedule.write');
  useKeys('schedule', { ...(canWrite && { book: () => void navigate(schedulePath(date, newBooking)) }) });
}
