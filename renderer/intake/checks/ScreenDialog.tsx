import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { SHORT_SCREEN, type ShortScreenItem } from '../../../shared/clinical/screening.ts';
import { visitScreen, type ScreenAnswer } from '../../../shared/intake/checks.model.ts';
import { isOfTheDay, nothingNew } from '../../../shared/intake/screen.rules.ts';
import { client } from '../../api/client.ts';
import { Problem } from '../../session/Problem.tsx';
import { useSubmit } from '../../session/use-submit.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { FormSelect } from '../../ui/FormSelect.tsx';
import { useNotify } from '../../ui/notify.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useZodForm, type ZodForm } from '../../ui/use-zod-form.ts';
import { ScreenItem } from './ScreenItem.tsx';

const screenForm = visitScreen.extend({ visitId: z.string().nullable() });
type ScreenForm = z.infer<typeof screenForm>;

interface ScreenDialogProps {
  readonly clientId: string;
  readonly visits: readonly { readonly id: string; readonly startMinute: number }[];
  readonly onSaved?: (answers: readonly ScreenAnswer[]) => void;
  readonly onClose: () => void;
}

interface AnswerProps {
  readonly form: ZodForm<ScreenForm, ScreenForm>;
  readonly item: ShortScreenItem;
  readonly index: number;
}

function Answer({ form, item, index }: AnswerProps) {
  const { field } = useController({ control: form.control, name: `answers.${index}` });
  return <ScreenItem item={item} answer={field.value} autoFocus={index === 0} onChange={field.onChange} />;
}

/** The six questions of a visit. All begin with a no: Enter alone says that nothing is new. */
export function ScreenDialog({ clientId, visits, onSaved, onClose }: ScreenDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const [first] = visits;
  const form = useZodForm<ScreenForm, ScreenForm>(screenForm, { defaultValues: { answers: [...nothingNew.answers], visitId: first?.id ?? null } });
  const draft = useDraft(form, { form: 'intake.screen', subject: first?.id ?? clientId });
  const { isBusy, problem, run } = useSubmit();
  const save = async ({ answers, visitId }: ScreenForm): Promise<void> => {
    const kept = answers.map((one) => (one.isYes ? one : { ...one, note: '', flags: [] }));
    const { checkId, healthVersion } = await client.intake.recordScreen({ clientId, visitId, screen: { answers: kept } });
    const hasJoined = kept.some(({ flags }) => flags.some((flag) => !(visitId !== null && isOfTheDay(flag))));
    await draft.discard();
    onSaved?.(kept);
    onClose();
    notify.show({
      message: hasJoined ? t('intake.screenSavedFlags', { version: healthVersion }) : t('intake.screenSaved'),
      severity: 'success',
      // What joined the record stays there: it is taken out by the therapist, not by a click.
      ...(!hasJoined && { undo: () => client.intake.withdrawCheck({ checkId }) }),
    });
  };
  return (
    <FormDialog
      isOpen
      title={t('intake.screenTitle')}
      submitLabel={t('intake.screenSave')}
      isBusy={isBusy}
      onSubmit={() => void form.handleSubmit((values) => run(() => save(values)))()}
      draft={draft}
      onClose={onClose}
      width="md"
    >
      {visits.length > 0 && (
        <Box sx={{ maxWidth: '16rem' }}>
          <FormSelect
            control={form.control}
            name="visitId"
            label={t('intake.screenVisit')}
            options={visits.map(({ id, startMinute }) => ({ value: id, label: t('intake.screenVisitAt', { time: format.time(startMinute) }) }))}
          />
        </Box>
      )}
      {visits.length === 0 && <Alert severity="info">{t('intake.screenNoVisit')}</Alert>}
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
        {SHORT_SCREEN.map((item, index) => (
          <Answer key={item.id} form={form} item={item} index={index} />
        ))}
      </Box>
      <Problem text={problem} />
    </FormDialog>
  );
}
