import Box from '@mui/material/Box';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { preferredSide, pressure, treatmentPreferences, type KeptPreferences } from '../../../shared/clients/chart-facts.model.ts';
import { api, client as calls } from '../../api/client.ts';
import { EditDialog } from '../../clinic/EditDialog.tsx';
import { useRecordEdit } from '../../clinic/use-record-edit.ts';
import { FormSelect } from '../../ui/FormSelect.tsx';
import { FormTextField } from '../../ui/FormTextField.tsx';
import { useNotify } from '../../ui/notify.ts';
import { blankPreferences, preferenceLines, readPreferences } from './preference-form.ts';

const edited = treatmentPreferences.extend({ version: z.int() });
type Edited = z.infer<typeof edited>;

interface PreferencesDialogProps {
  readonly clientId: string;
  readonly kept: KeptPreferences | null;
  readonly onClose: () => void;
}

/** How the client likes to be treated, as a form. */
export function PreferencesDialog({ clientId, kept, onClose }: PreferencesDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useMutation(api.clients.savePreferences.mutationOptions());
  const before = kept ? treatmentPreferences.parse(kept) : blankPreferences;
  const edit = useRecordEdit<Edited, Edited>({
    schema: edited,
    defaultValues: { ...before, version: kept?.version ?? 0 },
    draftKey: { form: 'preferences', subject: clientId },
    async save({ version, ...preferences }) {
      const saved = await save.mutateAsync({ clientId, preferences, version });
      notify.show({
        message: t('record.preferences.saved'),
        undo: () => calls.clients.savePreferences({ clientId, preferences: before, version: saved.version }),
      });
      return true;
    },
    load: async () => (await calls.clients.getPreferences({ clientId })) ?? undefined,
    adopt: (mine, theirs) => ({ ...mine, version: theirs.version }),
    read: (values) => readPreferences(t, values),
    onDone: onClose,
  });
  const { control } = edit.form;
  return (
    <EditDialog edit={edit} title={t('record.preferences.editTitle')}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 1.75 }}>
        <FormSelect
          control={control}
          name="pressure"
          label={t('record.preferences.pressure')}
          options={pressure.options.map((value) => ({ value, label: t(`record.preferences.pressures.${value}`) }))}
          autoFocus
        />
        <FormSelect
          control={control}
          name="side"
          label={t('record.preferences.side')}
          options={preferredSide.options.map((value) => ({ value, label: t(`record.preferences.sides.${value}`) }))}
        />
        {preferenceLines.map((name) => (
          <FormTextField key={name} control={control} name={name} label={t(`record.preferences.${name}`)} />
        ))}
      </Box>
      <FormTextField control={control} name="note" label={t('record.preferences.note')} minRows={2} />
    </EditDialog>
  );
}
