import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DraftDot } from '../ui/DraftDot.tsx';
import { DraftNote } from '../ui/DraftNote.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';
import { ChosenClient } from './ChosenClient.tsx';
import { ClientPicker } from './ClientPicker.tsx';
import type { DeskTask } from './desk-task.ts';
import { useDesk } from './desk.ts';
import { FirstVisitNote } from './FirstVisitNote.tsx';
import { PanelFrame } from './PanelFrame.tsx';
import type { Loosen } from './series-words.ts';
import { emptySeries, seriesSchema, type SeriesInput, type SeriesOutput } from './series-form.ts';
import { SeriesProposals } from './SeriesProposals.tsx';
import { SeriesRefusal } from './SeriesRefusal.tsx';
import { SeriesWishFields } from './SeriesWishFields.tsx';
import { useDefaultService } from './use-default-service.ts';
import { useFirstVisit } from './use-first-visit.ts';
import { useSeriesBooking } from './use-series-booking.ts';
import { useSeriesStart } from './use-series-start.ts';
import { useSeries } from './use-series.ts';

/** Plans the sessions of a plan, or any number of visits, and books them all or none. */
export function SeriesPanel({ task }: { readonly task: Extract<DeskTask, { kind: 'series' }> }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { service, remember } = useDefaultService(desk.services);
  const form = useZodForm<SeriesInput, SeriesOutput>(seriesSchema, {
    defaultValues: emptySeries({
      serviceId: service?.id ?? '',
      therapistId: desk.cursor?.therapistId ?? desk.board.therapists[0]?.staffId ?? '',
      from: desk.date < desk.today ? desk.today : desk.date,
    }),
  });
  const draft = useDraft(form, { form: 'schedule.series', subject: task.planId ?? task.clientId ?? 'new' });
  const plan = useSeriesStart(task, form, draft.restoredAt !== null);
  const [clientId, clientName, serviceId] = useWatch({ control: form.control, name: ['clientId', 'clientName', 'serviceId'] });
  const asked = desk.services.find((one) => one.id === serviceId);
  const first = useFirstVisit({ clientId, isNew: false, service: asked, startsOn: null, planMinutes: plan?.durationMinutes ?? null });
  const series = useSeries(task.planId, plan, first.minutes, useFieldErrors(form));
  const { book, isBooking } = useSeriesBooking(task.planId, series.setRefusal);
  const { setValue, clearErrors, formState } = form;

  const sessions = series.proposals[series.chosen] ?? [];
  const isWarned = sessions.some((session) => session.isWarned);
  const isAdjusting = series.adjusted !== null;
  const propose = (): void => void form.handleSubmit(series.propose)();
  const loosen = (one: Loosen): void => {
    if (one.kind === 'spacing') setValue('maxGapDays', one.maxGapDays);
    else setValue('mayDiffer', [...form.getValues('mayDiffer'), one.give]);
    propose();
  };
  const bookAll = (): void =>
    void form.handleSubmit(async (wish) => {
      if (!(await book(wish, sessions))) return;
      remember(wish.serviceId);
      await draft.discard();
      desk.closeTask(sessions[0]?.startsOn);
    })();
  const close = (): void => {
    void draft.discard();
    desk.closeTask();
  };
  const footer = (
    <>
      {series.refused && <SeriesRefusal text={series.refused.text} loosen={series.refused.loosen} onLoosen={loosen} />}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, justifyContent: 'flex-end', flexWrap: 'wrap' }}>
        <DraftDot draft={draft} />
        <Button type="submit" variant={sessions.length === 0 ? 'contained' : 'outlined'} loading={series.isProposing} sx={{ ml: 'auto' }}>
          {t('schedule.series.propose')}
        </Button>
        {sessions.length > 0 && (
          <Button variant="contained" color={isWarned ? 'warning' : 'primary'} loading={isBooking} disabled={isAdjusting} onClick={bookAll}>
            {isWarned ? t('schedule.series.submitAnyway') : t('schedule.series.submit', { count: sessions.length })}
          </Button>
        )}
      </Box>
    </>
  );
  return (
    <PanelFrame
      title={t('schedule.series.title')}
      onClose={close}
      onSubmit={propose}
      footer={footer}
      {...(isAdjusting && { onLeave: series.endAdjusting, onCommit: series.keepAdjusted })}
    >
      <DraftNote draft={draft} />
      {clientId === '' ? (
        <ClientPicker
          error={formState.errors.clientId && t('schedule.booking.clientUnchosen')}
          onPick={(client) => {
            setValue('clientId', client.id);
            setValue('clientName', client.name);
            clearErrors('clientId');
          }}
        />
      ) : (
        <ChosenClient name={clientName} onOther={task.planId === null ? () => setValue('clientId', '') : undefined} />
      )}
      {plan && (
        <Typography variant="body2" color="textSecondary">
          {t('schedule.series.ofPlan', { taken: plan.sessionsTaken, planned: plan.sessionsPlanned })}
        </Typography>
      )}
      <FirstVisitNote first={first} />
      <SeriesWishFields form={form} />
      {series.preferences && series.proposals.length > 0 && <SeriesProposals talk={series} wished={series.preferences} />}
    </PanelFrame>
  );
}
