import { useTranslation } from 'react-i18next';
import { screeningSettings, type ScreeningSettings } from '../../shared/screening/screening.model.ts';
import { client } from '../api/client.ts';
import { FieldGrid } from '../clinic/FieldGrid.tsx';
import { SettingsForm } from '../clinic/SettingsForm.tsx';
import { useRecordEdit } from '../clinic/use-record-edit.ts';
import { FormCheckbox } from '../ui/FormCheckbox.tsx';
import { FormNumberField } from '../ui/FormNumberField.tsx';
import { useNotify } from '../ui/notify.ts';

/** How long a letter holds, from which age people decide for themselves or come alone, and the one exception that a clinic may make. */
export function GateSettings({ settings }: { readonly settings: ScreeningSettings }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const labels = {
    clearanceMonths: t('screening.settings.clearanceMonths'),
    ageOfMajority: t('screening.settings.ageOfMajority'),
    guardianPresentUnder: t('screening.settings.guardianPresentUnder'),
    cupsMinors: t('screening.settings.cupsMinors'),
  };
  const edit = useRecordEdit<ScreeningSettings, ScreeningSettings>({
    schema: screeningSettings,
    defaultValues: settings,
    draftKey: { form: 'screening.settings', subject: 'settings' },
    async save(values) {
      const saved = await client.screening.saveSettings(values);
      notify.show({
        message: t('screening.settings.saved'),
        undo: async () => {
          await client.screening.saveSettings({ ...settings, version: saved.version });
        },
      });
      edit.form.reset(saved);
      return true;
    },
    load: async () => (await client.screening.getTable()).settings,
    adopt: (mine, theirs) => ({ ...mine, version: theirs.version }),
    read: (values) => [
      { label: labels.clearanceMonths, text: `${values.clearanceMonths}` },
      { label: labels.ageOfMajority, text: `${values.ageOfMajority}` },
      { label: labels.guardianPresentUnder, text: `${values.guardianPresentUnder}` },
      { label: labels.cupsMinors, text: values.cupsMinors ? t('ui.yes') : t('ui.no') },
    ],
    onDone: () => undefined,
  });
  const { control } = edit.form;
  return (
    <SettingsForm edit={edit} title={t('screening.settings.title')} text={t('screening.settings.text')}>
      <FieldGrid>
        <FormNumberField control={control} name="clearanceMonths" label={labels.clearanceMonths} unit={t('screening.settings.months')} isRequired />
        <FormNumberField control={control} name="ageOfMajority" label={labels.ageOfMajority} unit={t('screening.settings.years')} isRequired />
        <FormNumberField
          control={control}
          name="guardianPresentUnder"
          label={labels.guardianPresentUnder}
          hint={t('screening.settings.guardianPresentHint')}
          unit={t('screening.settings.years')}
          isRequired
        />
      </FieldGrid>
      <FormCheckbox control={control} name="cupsMinors" label={labels.cupsMinors} />
    </SettingsForm>
  );
}
