import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import Typography from '@mui/material/Typography';
import { z } from 'zod';
import { ownFieldDetails, ownFieldKinds, type OwnField } from '../../../shared/clients/own-fields.model.ts';
import { api, client as calls } from '../../api/client.ts';
import { EditDialog } from '../../clinic/EditDialog.tsx';
import { useRecordEdit } from '../../clinic/use-record-edit.ts';
import { FormCheckbox } from '../../ui/FormCheckbox.tsx';
import { FormChipsField } from '../../ui/FormChipsField.tsx';
import { FormSelect } from '../../ui/FormSelect.tsx';
import { FormTextField } from '../../ui/FormTextField.tsx';
import { useNotify } from '../../ui/notify.ts';

const editedField = ownFieldDetails
  .extend({ version: z.int() })
  .refine(({ kind, choices }) => kind !== 'choice' || choices.length > 0, { path: ['choices'] });
type EditedField = z.infer<typeof editedField>;

interface OwnFieldDialogProps {
  /** Undefined for a new one. */
  readonly field: OwnField | undefined;
  readonly position: number;
  readonly onClose: () => void;
}

/** One of the clinic's own fields: its name, its kind, and what may be chosen. */
export function OwnFieldDialog({ field, position, onClose }: OwnFieldDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useMutation(api.clients.saveOwnField.mutationOptions());
  const isFilled = (field?.filledCount ?? 0) > 0;
  const edit = useRecordEdit<EditedField, EditedField>({
    schema: editedField,
    defaultValues: field ? { ...ownFieldDetails.parse(field), version: field.version } : { label: '', kind: 'text', choices: [], position, isActive: true, version: 0 },
    texts: { choices: 'required' },
    draftKey: { form: 'ownField', subject: field?.id ?? 'new' },
    async save({ version, ...details }) {
      const saved = await save.mutateAsync(field ? { ...details, id: field.id, version } : details);
      notify.show({
        message: t('record.own.saved', { name: saved.label }),
        ...(field && { undo: () => calls.clients.saveOwnField({ ...ownFieldDetails.parse(field), id: field.id, version: saved.version }) }),
      });
      return true;
    },
    load: async () => (await calls.clients.listOwnFields()).find(({ id }) => id === field?.id),
    adopt: (mine, theirs) => ({ ...mine, version: theirs.version }),
    read: (values) => [
      { label: t('record.own.label'), text: values.label },
      { label: t('record.own.kind'), text: t(`record.own.kinds.${values.kind}`) },
      { label: t('record.own.choices'), text: values.choices.join(', ') },
      { label: t('record.own.state'), text: t(values.isActive ? 'record.own.inUse' : 'record.own.retired') },
    ],
    onDone: onClose,
  });
  const { control } = edit.form;
  const kind = useWatch({ control, name: 'kind' });
  return (
    <EditDialog edit={edit} title={t(field ? 'record.own.editTitle' : 'record.own.newTitle')}>
      {isFilled && <Typography color="textSecondary">{t('record.own.filledHint')}</Typography>}
      <FormTextField control={control} name="label" label={t('record.own.label')} isRequired autoFocus />
      <FormSelect
        control={control}
        name="kind"
        label={t('record.own.kind')}
        isDisabled={isFilled}
        options={ownFieldKinds.map((value) => ({ value, label: t(`record.own.kinds.${value}`) }))}
      />
      {kind === 'choice' && <FormChipsField control={control} name="choices" label={t('record.own.choices')} hint={t('record.own.choicesHint')} isRequired />}
      {field && <FormCheckbox control={control} name="isActive" label={t('record.own.isActive')} />}
    </EditDialog>
  );
}
