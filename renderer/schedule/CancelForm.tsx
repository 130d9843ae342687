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
import { visitState, type VisitState, type VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { cancelStates, statesAfter } from '../../shared/schedule/visit-state.rules.ts';
import { now } from '../ui/clock.ts';
import { useVisitDeeds } from './use-visit-deeds.ts';
import { proposedCancelState } from './visit-choices.ts';

interface CancelFormProps {
  readonly visit: VisitSummary;
  readonly onDone: () => void;
}

/** Who cancelled, and why. The likeliest answer is chosen; Enter cancels, and Undo brings the visit back. */
export function CancelForm({ visit, onDone }: CancelFormProps) {
  const { t } = useTranslation();
  const labelId = useId();
  const { changeState } = useVisitDeeds();
  const [state, setState] = useState<VisitState>(() => proposedCancelState(visit, now()));
  const [reason, setReason] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const options: VisitState[] = [...cancelStates, 'rescheduled'];
  const submit = async (): Promise<void> => {
    setIsBusy(true);
    if (await changeState(visit, state, reason.trim())) onDone();
    setIsBusy(false);
  };
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
          {options
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
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button onClick={onDone}>{t('schedule.visit.cancelBack')}</Button>
        <Button type="submit" variant="contained" color="error" loading={isBusy}>
          {t('schedule.visit.cancelSubmit')}
        </Button>
      </Box>
    </Box>
  );
}
