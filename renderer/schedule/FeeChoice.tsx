import { useId } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { FeeDecision } from '../../shared/schedule/cancellation.model.ts';
import type { ProposedFee } from '../../shared/schedule/cancellation.rules.ts';
import { useFormat } from '../ui/use-format.ts';

export interface FeeAnswer {
  readonly kind: FeeDecision['kind'];
  readonly reason: string;
}
export const chargeIt: FeeAnswer = { kind: 'charge', reason: '' };

/** The decision as the program takes it; undefined while a waiver has no reason. */
export function decisionOf({ kind, reason }: FeeAnswer, { amountCents }: ProposedFee): FeeDecision | undefined {
  if (kind === 'charge') return { kind, amountCents };
  return reason.trim() === '' ? undefined : { kind, reason: reason.trim() };
}

interface FeeChoiceProps {
  readonly fee: ProposedFee;
  readonly answer: FeeAnswer;
  readonly onAnswer: (answer: FeeAnswer) => void;
  /** Somebody tried to go on without a reason. */
  readonly isReasonMissing: boolean;
}

/** The fee that the policy proposes: charged, or waived with a reason. */
export function FeeChoice({ fee, answer, onAnswer, isReasonMissing }: FeeChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const labelId = useId();
  const waive = (reason: string): void => onAnswer({ kind: 'waive', reason });
  return (
    <FormControl>
      <FormLabel id={labelId}>{t('schedule.fee.title')}</FormLabel>
      <RadioGroup
        aria-labelledby={labelId}
        value={answer.kind}
        onChange={(_event, kind) => onAnswer({ ...answer, kind: kind === 'waive' ? 'waive' : 'charge' })}
      >
        <FormControlLabel
          value="charge"
          control={<Radio />}
          label={t('schedule.fee.charge', { amount: format.money(fee.amountCents), percent: fee.percent })}
          slotProps={{ typography: { variant: 'body2' } }}
        />
        <FormControlLabel value="waive" control={<Radio />} label={t('schedule.fee.waive')} slotProps={{ typography: { variant: 'body2' } }} />
      </RadioGroup>
      {answer.kind === 'waive' && (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', mt: 0.5 }}>
          <TextField
            label={t('schedule.fee.why')}
            value={answer.reason}
            onChange={(event) => waive(event.target.value.replaceAll(/\p{Cc}/gu, ''))}
            error={isReasonMissing}
            helperText={isReasonMissing ? t('schedule.fee.whyMissing') : undefined}
            slotProps={{ htmlInput: { maxLength: 200 } }}
            sx={{ flex: 1 }}
          />
          <Button variant="outlined" onClick={() => waive(t('schedule.fee.emergency'))} sx={{ minHeight: '2.5rem' }}>
            {t('schedule.fee.emergency')}
          </Button>
        </Box>
      )}
    </FormControl>
  );
}
