import { useId, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { proposedFee } from '../../shared/schedule/cancellation.rules.ts';
import type { CancellationPolicy } from '../../shared/schedule/cancellation.model.ts';
import { visitState, type VisitState, type VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { cancelStates, canRebook, statesAfter } from '../../shared/schedule/visit-state.rules.ts';
import { now } from '../ui/clock.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { useDesk } from './desk.ts';
import { chargeIt, decisionOf, FeeChoice } from './FeeChoice.tsx';
import { useCancellationPolicy } from './schedule.api.ts';
import { useVisitDeeds } from './use-visit-deeds.ts';
import { proposedCancelState } from './visit-choices.ts';

interface CancelFormProps {
  readonly visit: VisitSummary;
  readonly onDone: () => void;
}

function CancelQuestions({ visit, onDone, policy }: CancelFormProps & { readonly policy: CancellationPolicy }) {
  const { t } = useTranslation();
  const labelId = useId();
  const { services, openTask } = useDesk();
  const { changeState } = useVisitDeeds();
  const [state, setState] = useState<VisitState>(() => proposedCancelState(visit, now(), policy));
  const [reason, setReason] = useState('');
  const [answer, setAnswer] = useState(chargeIt);
  const [isReasonMissing, setReasonMissing] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const fee = proposedFee(policy, state, services.find((service) => service.id === visit.serviceId)?.priceCents ?? 0);
  const submit = async (): Promise<void> => {
    const decision = fee && decisionOf(answer, fee);
    setReasonMissing(fee !== undefined && decision === undefined);
    if (fee && !decision) return;
    setIsBusy(true);
    if (await changeState(visit, state, reason.trim(), decision ?? null)) onDone();
    setIsBusy(false);
  };
  const rebook = (): void =>
    openTask({ kind: 'booking', clientId: visit.clientId, planId: null, isWalkIn: false, source: { kind: 'rebook', visitId: visit.id } });
  return (
    <Box
      component="form"
      aria-label={t('schedule.visit.cancelTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}
    >
      <FormControl>
        <FormLabel id={labelId}>{t('schedule.visit.cancelWho')}</FormLabel>
        <RadioGroup aria-labelledby={labelId} value={state} onChange={(_event, value) => setState(visitState.parse(value))}>
          {cancelStates
            .filter((option) => statesAfter(visit.state).includes(option))
            .map((option) => (
              <FormControlLabel
                key={option}
                value={option}
                control={<Radio autoFocus={option === state} />}
                label={t(`schedule.states.${option}`)}
                slotProps={{ typography: { variant: 'body2' } }}
              />
            ))}
        </RadioGroup>
      </FormControl>
      <TextField
        label={t('schedule.visit.cancelReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value.replaceAll(/\p{Cc}/gu, ''))}
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      {fee && <FeeChoice fee={fee} answer={answer} onAnswer={setAnswer} isReasonMissing={isReasonMissing} />}
      {canRebook(visit.state) && (
        <Button onClick={rebook} sx={{ alignSelf: 'flex-start' }}>
          {t('schedule.visit.rebook')}
        </Button>
      )}
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button onClick={onDone}>{t('schedule.visit.cancelBack')}</Button>
        <Button type="submit" variant="contained" color="error" loading={isBusy}>
          {t('schedule.visit.cancelSubmit')}
        </Button>
      </Box>
    </Box>
  );
}

/**
 * Who cancelled, why, and what becomes of the fee. The likeliest answers are chosen; Enter cancels, and Undo brings the
 * visit back.
 */
export function CancelForm(props: CancelFormProps) {
  return <QueryView query={useCancellationPolicy()}>{(policy) => <CancelQuestions {...props} policy={policy} />}</QueryView>;
}
