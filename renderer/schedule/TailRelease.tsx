import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQueryClient, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { api } from '../api/client.ts';
import { usePermission } from '../session/me.ts';
import { useNow } from '../ui/clock.ts';
import { useNotify } from '../ui/notify.ts';
import { useReleaseSessions, useRestoreSessions } from './schedule.api.ts';
import { canCancel } from './visit-choices.ts';
import { putVisit } from './use-visit-deeds.ts';

interface TailReleaseProps {
  readonly planId: string;
  /** Why the rest is not needed: the plan has ended, or its targets are met. */
  readonly reason: 'ended' | 'met';
}

/** Visits of a plan that are not needed any more: given back in one step, with Undo. Nothing where there are none. */
export function TailRelease({ planId, reason }: TailReleaseProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const canWrite = usePermission('schedule.write');
  const at = useNow(60);
  const { data: visits = [] } = useQuery(api.schedule.listPlanVisits.queryOptions({ input: { planId } }));
  const { mutateAsync: release, isPending } = useReleaseSessions();
  const { mutateAsync: restore } = useRestoreSessions();
  const tail = visits.filter((visit) => visit.startsAt > at && canCancel(visit));
  if (tail.length === 0) return null;

  async function undo(released: readonly VisitSummary[]): Promise<void> {
    const states = new Map(tail.map(({ id, state }) => [id, state]));
    const back = await restore({ planId, visits: released.map(({ id: visitId, version }) => ({ visitId, version, state: states.get(visitId) ?? 'booked' })) });
    for (const visit of back) putVisit(queryClient, visit);
  }
  async function releaseAll(): Promise<void> {
    try {
      const released = await release({ planId, visits: tail.map(({ id: visitId, version }) => ({ visitId, version })), reason: t(`series.tail.reason.${reason}`) });
      for (const visit of released) putVisit(queryClient, visit);
      notify.show({ message: t('series.tail.done', { count: released.length }), undo: () => undo(released) });
    } catch (error) {
      notify.error(error);
    }
  }
  const action = canWrite && (
    <Button color="inherit" variant="outlined" loading={isPending} onClick={() => void releaseAll()}>
      {t('series.tail.release')}
    </Button>
  );
  return (
    <Alert severity="info" sx={{ alignItems: 'center', py: 0 }} action={action}>
      {t(reason === 'ended' ? 'series.tail.text' : 'series.tail.metText', { count: tail.length })}
    </Alert>
  );
}
