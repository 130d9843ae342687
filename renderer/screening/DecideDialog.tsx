import { useEffect } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { screeningResultLabel } from '../../shared/clinical/screening.ts';
import { resultOf } from '../../shared/screening/gate.rules.ts';
import type { ClinicTable, Gate } from '../../shared/screening/screening.model.ts';
import { todayIn } from '../ui/clock.ts';
import { FormDateField } from '../ui/FormDateField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useDraft } from '../ui/use-draft.ts';
import { useFormat } from '../ui/use-format.ts';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';
import { asDecision, decisionDefaults, decisionForm, flagsWith, needsNotes, openResults, type DecisionForm } from './decision-form.ts';
import { LetterFields } from './LetterFields.tsx';
import { useDecide } from './screening.api.ts';
import { TodaysField } from './TodaysField.tsx';

interface DecideDialogProps {
  readonly clientId: string;
  readonly visitId: string | null;
  readonly gate: Gate;
  readonly table: ClinicTable;
  readonly onDone: (gate: Gate | undefined) => void;
}

/** The therapist's decision: never looser than what is noted, with a word on each flag, and the letter where one opens it. */
export function DecideDialog({ clientId, visitId, gate, table, onDone }: DecideDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const today = todayIn(format.settings.timeZone);
  const form = useZodForm<DecisionForm, DecisionForm>(decisionForm, { defaultValues: decisionDefaults(gate) });
  const draft = useDraft(form, { form: 'screening.decision', subject: visitId ?? clientId });
  const showFieldErrors = useFieldErrors(form);
  const decide = useDecide();
  const { control, setValue } = form;
  const [result, todaysIds, clearance] = useWatch({ control, name: ['result', 'todaysIds', 'clearance'] });
  const flags = flagsWith(gate, table, { todaysIds, clearance });
  const suggested = resultOf(flags);
  const results = openResults(flags);
  const isOpen = results.some(({ id }) => id === result);
  useEffect(() => {
    // What has become too loose, or is cleared no more, goes to what the flags come to.
    if (!isOpen) setValue('result', suggested);
  }, [isOpen, suggested, setValue]);

  const save = async (values: DecisionForm): Promise<void> => {
    try {
      const decided = await decide.mutateAsync(asDecision(values, flags, { clientId, visitId }));
      await draft.discard();
      notify.show({ message: t('screening.dialog.saved', { result: screeningResultLabel(decided.result) }), severity: 'success' });
      onDone(decided);
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    }
  };
  return (
    <FormDialog
      isOpen
      title={t('screening.dialog.title')}
      text={t('screening.dialog.text')}
      submitLabel={t('screening.dialog.save')}
      isBusy={decide.isPending}
      onSubmit={() => void form.handleSubmit(save)()}
      draft={draft}
      onClose={() => onDone(undefined)}
      width="md"
    >
      {visitId !== null && <TodaysField form={form} table={table} />}
      <LetterFields form={form} clientId={clientId} flags={flags} today={today} months={table.settings.clearanceMonths} />
      <FormSelect
        control={control}
        name="result"
        label={t('screening.dialog.result')}
        options={results.map(({ id, label }) => ({ value: id, label }))}
        hint={t('screening.dialog.suggested', { result: screeningResultLabel(suggested) })}
        isRequired
        autoFocus
      />
      {needsNotes(result) && flags.length > 0 && (
        <Box role="group" aria-label={t('screening.dialog.minded')} sx={{ display: 'flex', flexDirection: 'column', gap: 1.25 }}>
          {flags.map((flag) => (
            <Box key={flag.contraindicationId} role="group" aria-label={flag.label}>
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {flag.label}
              </Typography>
              <Typography variant="body2" color="textSecondary" sx={{ mb: 1.25 }}>
                {flag.action}
              </Typography>
              <FormTextField control={control} name={`notes.${flag.contraindicationId}`} label={t('screening.dialog.note')} isRequired />
            </Box>
          ))}
        </Box>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(12rem, 1fr)', gap: 1.25, alignItems: 'start' }}>
        <FormTextField control={control} name="reason" label={t('screening.dialog.reason')} isRequired={result === 'defer_or_refer' || result === 'clearance_required'} minRows={1} />
        <FormDateField control={control} name="expiresOn" label={t('screening.dialog.expiresOn')} hint={t('screening.dialog.expiresHint')} minDate={today} />
      </Box>
    </FormDialog>
  );
}
