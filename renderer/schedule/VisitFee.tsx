import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { minutesBetween } from '../../shared/core/time.ts';
import { proposedFee, type ProposedFee } from '../../shared/schedule/cancellation.rules.ts';
import type { VisitDetail } from '../../shared/schedule/schedule.model.ts';
import { useNow } from '../ui/clock.ts';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import { useDesk } from './desk.ts';
import { chargeIt, decisionOf, FeeChoice } from './FeeChoice.tsx';
import { useCancellationPolicy, useDecideFee } from './schedule.api.ts';

/** Whoever was missed longer ago is not asked about any more. */
const openMinutes = 30 * 24 * 60;

function FeeForm({ visit, fee, onDone }: { readonly visit: VisitDetail; readonly fee: ProposedFee; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { mutateAsync: decide, isPending } = useDecideFee();
  const [answer, setAnswer] = useState(chargeIt);
  const [isReasonMissing, setReasonMissing] = useState(false);
  const submit = async (): Promise<void> => {
    const decision = decisionOf(answer, fee);
    setReasonMissing(decision === undefined);
    if (!decision) return;
    try {
      await decide({ visitId: visit.id, decision });
      notify.show({ message: t(decision.kind === 'charge' ? 'schedule.fee.charged' : 'schedule.fee.waived') });
      onDone();
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <Box
      component="form"
      aria-label={t('schedule.fee.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      sx={{ display: 'flex', flexDirection: 'column', gap: 1, border: 1, borderColor: 'divider', borderRadius: 1, p: 1.25 }}
    >
      <FeeChoice fee={fee} answer={answer} onAnswer={setAnswer} isReasonMissing={isReasonMissing} />
      <Button type="submit" variant="outlined" loading={isPending} sx={{ alignSelf: 'flex-end' }}>
        {t('schedule.fee.record')}
      </Button>
    </Box>
  );
}

/** What was decided about the fee of a visit that did not take place, or the question while it is open. */
export function VisitFee({ visit }: { readonly visit: VisitDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { canWrite, services } = useDesk();
  const policy = useCancellationPolicy().data;
  const now = useNow();
  const [isChanging, setChanging] = useState(false);
  const price = services.find((service) => service.id === visit.serviceId)?.priceCents ?? 0;
  const fee = policy && proposedFee(policy, visit.state, price);
  const isOpen = visit.fee === null && minutesBetween(visit.stateAt, now) < openMinutes;
  if (fee && canWrite && (isOpen || isChanging)) return <FeeForm visit={visit} fee={fee} onDone={() => setChanging(false)} />;
  if (!visit.fee) return null;
  const told = { amount: format.money(visit.fee.amountCents), reason: visit.fee.reason };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Typography variant="body2" sx={{ flex: 1 }}>
        {t(visit.fee.kind === 'charged' ? 'schedule.fee.wasCharged' : 'schedule.fee.wasWaived', told)}
        <Typography component="span" variant="caption" color="textSecondary" sx={{ display: 'block' }}>
          {format.instantDateTime(visit.fee.at)}, {visit.fee.staffName}
        </Typography>
      </Typography>
      {canWrite && fee && <Button onClick={() => setChanging(true)}>{t('schedule.fee.change')}</Button>}
    </Box>
  );
}
