import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { closure as closureSchema, type Closure } from '../../shared/clinic/working-time.model.ts';
import { spanProblems } from '../../shared/clinic/clinic.rules.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { useWatch } from 'react-hook-form';
import { client } from '../api/client.ts';
import { MisfitPreview } from '../app/MisfitPreview.tsx';
import { FormCheckbox } from '../ui/FormCheckbox.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { SpanFields } from '../ui/SpanFields.tsx';
import { useFormat } from '../ui/use-format.ts';
import { EditDialog } from './EditDialog.tsx';
import { spanText } from './span-words.ts';
import { useRecordEdit } from './use-record-edit.ts';

const editedClosure = closureSchema
  .omit({ id: true })
  .extend({ version: z.int() })
  .superRefine((span, context) => {
    for (const [field, problem] of Object.entries(spanProblems(span))) context.addIssue({ code: 'custom', path: [field], params: { problem } });
  });
type EditedClosure = z.infer<typeof editedClosure>;

interface ClosureDialogProps {
  /** Undefined for a new one. */
  readonly closure: Closure | undefined;
  readonly today: CivilDate;
  readonly onClose: () => void;
}

/** A closure or a holiday: when, what it is called, and whether it comes back every year. */
export function ClosureDialog({ closure, today, onClose }: ClosureDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const edit = useRecordEdit<EditedClosure, EditedClosure>({
    schema: editedClosure,
    texts: { endsOn: 'endBeforeStart', endMinute: 'endBeforeStart', startsOn: 'date' },
    defaultValues: closure ?? { startsOn: today, startMinute: 0, endsOn: today, endMinute: 1440, label: '', isYearly: false, version: 0 },
    draftKey: { form: 'closure', subject: closure?.id ?? 'new' },
    async save({ version, ...values }) {
      const saved = await client.clinic.saveClosure(closure ? { ...values, id: closure.id, version } : values);
      notify.show({
        message: t('clinic.closures.saved', { name: saved.label }),
        undo: () =>
          closure ? client.clinic.saveClosure({ ...closure, version: saved.version }) : client.clinic.removeClosure({ id: saved.id, version: saved.version }),
      });
      return true;
    },
    load: async () => (await client.clinic.getWorkingTime()).closures.find((known) => known.id === closure?.id),
    adopt: (mine, theirs) => ({ ...mine, version: theirs.version }),
    read: (values) => [
      { label: t('clinic.closures.label'), text: values.label },
      { label: t('clinic.closures.when'), text: spanText(t, format, values) },
      { label: t('clinic.closures.yearly'), text: values.isYearly ? t('ui.yes') : t('ui.no') },
    ],
    onDone: onClose,
  });
  const { control } = edit.form;
  const values = useWatch({ control });
  return (
    <EditDialog edit={edit} title={closure ? t('clinic.closures.editTitle') : t('clinic.closures.newTitle')}>
      <FormTextField control={control} name="label" label={t('clinic.closures.label')} hint={t('clinic.closures.labelHint')} isRequired autoFocus />
      <SpanFields control={control} />
      <FormCheckbox control={control} name="isYearly" label={t('clinic.closures.yearly')} hint={t('clinic.closures.yearlyHint')} />
      <MisfitPreview change={{ ...values, kind: 'closure', id: closure?.id ?? null, label: values.label?.trim() === '' ? '-' : values.label }} />
    </EditDialog>
  );
}
