import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { reminderSettings, type ReminderSettings } from '../../shared/schedule/reminders.model.ts';
import { client } from '../api/client.ts';
import { FieldGrid } from '../clinic/FieldGrid.tsx';
import { SettingsForm } from '../clinic/SettingsForm.tsx';
import { useRecordEdit } from '../clinic/use-record-edit.ts';
import { FormNumberField } from '../ui/FormNumberField.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { FormTimeField } from '../ui/FormTimeField.tsx';
import { useNotify } from '../ui/notify.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useReminderSettings } from './reminders.api.ts';

function useSettingsEdit(settings: ReminderSettings) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const edit = useRecordEdit<ReminderSettings, ReminderSettings>({
    schema: reminderSettings,
    defaultValues: settings,
    draftKey: { form: 'schedule.reminders', subject: 'settings' },
    async save(values) {
      const saved = await client.reminders.saveSettings(values);
      notify.show({
        message: t('reminders.settings.saved'),
        undo: () => client.reminders.saveSettings({ ...settings, version: saved.version }),
      });
      edit.form.reset(saved);
      return true;
    },
    load: () => client.reminders.getSettings(),
    adopt: (mine, theirs) => ({ ...mine, version: theirs.version }),
    read: (values) => [
      { label: t('reminders.settings.firstHours'), text: `${values.firstHours}` },
      { label: t('reminders.settings.secondHours'), text: `${values.secondHours}` },
      { label: t('reminders.settings.quietFrom'), text: format.time(values.quietFromMinute) },
      { label: t('reminders.settings.quietUntil'), text: format.time(values.quietUntilMinute) },
      { label: t('reminders.settings.template'), text: values.template },
    ],
    onDone: () => undefined,
  });
  return edit;
}

function RemindersForm({ settings }: { readonly settings: ReminderSettings }) {
  const { t } = useTranslation();
  const edit = useSettingsEdit(settings);
  const { control } = edit.form;
  return (
    <SettingsForm edit={edit} title={t('reminders.settings.title')} text={t('reminders.settings.text')}>
      <FieldGrid>
        <FormNumberField control={control} name="firstHours" label={t('reminders.settings.firstHours')} unit={t('reminders.settings.hours')} isRequired />
        <FormNumberField control={control} name="secondHours" label={t('reminders.settings.secondHours')} unit={t('reminders.settings.hours')} isRequired />
        <FormTimeField control={control} name="quietFromMinute" label={t('reminders.settings.quietFrom')} hint={t('reminders.settings.quietHint')} />
        <FormTimeField control={control} name="quietUntilMinute" label={t('reminders.settings.quietUntil')} />
      </FieldGrid>
      <Box sx={{ mt: 2, maxWidth: '54rem' }}>
        <FormTextField control={control} name="template" label={t('reminders.settings.template')} hint={t('reminders.settings.templateHint')} minRows={3} isRequired />
      </Box>
    </SettingsForm>
  );
}

/** When and with which words clients are reminded. */
export function RemindersSection() {
  return <QueryView query={useReminderSettings()}>{(settings) => <RemindersForm key={settings.version} settings={settings} />}</QueryView>;
}
