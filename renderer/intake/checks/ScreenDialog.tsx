import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { SHORT_SCREEN } from '../../../shared/clinical/screening.ts';
import type { ScreenAnswer } from '../../../shared/intake/checks.model.ts';
import { nothingNew } from '../../../shared/intake/screen.rules.ts';
import { client } from '../../api/client.ts';
import { Problem } from '../../session/Problem.tsx';
import { useSubmit } from '../../session/use-submit.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { useNotify } from '../../ui/notify.ts';
import { useFormat } from '../../ui/use-format.ts';
import { ScreenItem } from './ScreenItem.tsx';

interface ScreenDialogProps {
  readonly clientId: string;
  readonly visits: readonly { readonly id: string; readonly startMinute: number }[];
  readonly onClose: () => void;
}

/** The six questions of a visit. All begin with a no: Enter alone says that nothing is new. */
export function ScreenDialog({ clientId, visits, onClose }: ScreenDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const [answers, setAnswers] = useState<readonly ScreenAnswer[]>(nothingNew.answers);
  const [visitId, setVisitId] = useState(visits[0]?.id ?? '');
  const { isBusy, problem, run } = useSubmit();
  const save = async (): Promise<void> => {
    const kept = answers.map((one) => (one.isYes ? { ...one, flags: [...one.flags] } : { ...one, note: '', flags: [] }));
    const { checkId, healthVersion } = await client.intake.recordScreen({ clientId, visitId: visitId === '' ? null : visitId, screen: { answers: kept } });
    const hasFlags = kept.some(({ flags }) => flags.length > 0);
    onClose();
    notify.show({
      message: hasFlags ? t('intake.screenSavedFlags', { version: healthVersion }) : t('intake.screenSaved'),
      severity: 'success',
      // What joined the record stays there: it is taken out by the therapist, not by a click.
      ...(!hasFlags && { undo: () => client.intake.withdrawCheck({ checkId }) }),
    });
  };
  return (
    <FormDialog isOpen title={t('intake.screenTitle')} submitLabel={t('intake.screenSave')} isBusy={isBusy} onSubmit={() => void run(save)} onClose={onClose} width="md">
      {visits.length > 0 && (
        <TextField select label={t('intake.screenVisit')} value={visitId} onChange={(event) => setVisitId(event.target.value)} sx={{ maxWidth: '16rem' }}>
          {visits.map(({ id, startMinute }) => (
            <MenuItem key={id} value={id}>
              {t('intake.screenVisitAt', { time: format.time(startMinute) })}
            </MenuItem>
          ))}
        </TextField>
      )}
      {visits.length === 0 && <Alert severity="info">{t('intake.screenNoVisit')}</Alert>}
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
        {SHORT_SCREEN.map((item, index) => {
          const answer = answers[index];
          return (
            answer && (
              <ScreenItem
                key={item.id}
                item={item}
                answer={answer}
                autoFocus={index === 0}
                onChange={(next) => setAnswers(answers.map((one, place) => (place === index ? next : one)))}
              />
            )
          );
        })}
      </Box>
      <Problem text={problem} />
    </FormDialog>
  );
}
