import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { ClinicProfile } from '../../shared/clinic/clinic.model.ts';
import { DraftDot } from '../ui/DraftDot.tsx';
import { DraftNote } from '../ui/DraftNote.tsx';
import { FormNumberField } from '../ui/FormNumberField.tsx';
import { FormPhoneField } from '../ui/FormPhoneField.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { Section } from '../ui/Section.tsx';
import { StaleDialog } from '../ui/StaleDialog.tsx';
import { TimeZoneField } from '../ui/TimeZoneField.tsx';
import { useFormat } from '../ui/use-format.ts';
import { FieldGrid } from './FieldGrid.tsx';
import { currencies, locales, weekStarts } from './profile-form.ts';
import { useProfileEdit } from './use-profile-edit.ts';

/** The profile as one form; it is saved as a whole. */
export function ProfileForm({ profile }: { readonly profile: ClinicProfile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const edit = useProfileEdit(profile);
  const { control, formState } = edit.form;
  return (
    <form
      noValidate
      aria-label={t('clinic.profile.formLabel')}
      onSubmit={(event) => {
        event.preventDefault();
        edit.submit();
      }}
    >
      <DraftNote draft={edit.draft} />
      <Section title={t('clinic.profile.contactTitle')}>
        <FieldGrid>
          <FormTextField control={control} name="name" label={t('clinic.profile.fields.name')} hint={t('clinic.profile.contactHint')} isRequired />
          <FormPhoneField control={control} name="phone" label={t('clinic.profile.fields.phone')} />
          <FormTextField control={control} name="address" minRows={3} label={t('clinic.profile.fields.addressLines')} hint={t('clinic.profile.addressHint')} />
          <FormTextField control={control} name="email" type="email" label={t('clinic.profile.fields.email')} />
        </FieldGrid>
      </Section>
      <Section title={t('clinic.profile.placeTitle')}>
        <FieldGrid>
          <TimeZoneField control={control} name="timeZone" label={t('clinic.profile.fields.timeZone')} hint={t('clinic.profile.timeZoneHint')} />
          <FormSelect
            control={control}
            name="locale"
            label={t('clinic.profile.fields.locale')}
            options={Object.entries(locales).map(([value, name]) => ({ value, label: t(`clinic.profile.locales.${name}`) }))}
          />
          <FormSelect
            control={control}
            name="currency"
            label={t('clinic.profile.fields.currency')}
            options={currencies(profile.currency).map((code) => ({ value: code, label: code }))}
          />
          <FormSelect
            control={control}
            name="pageSize"
            label={t('clinic.profile.fields.pageSize')}
            options={(['letter', 'a4'] as const).map((size) => ({ value: size, label: t(`clinic.profile.pageSizes.${size}`) }))}
          />
          <FormSelect
            control={control}
            name="weekStart"
            label={t('clinic.profile.fields.weekStart')}
            options={weekStarts.map((day) => ({ value: day, label: format.weekday(day) }))}
          />
          <FormSelect
            control={control}
            name="hourCycle"
            label={t('clinic.profile.fields.hourCycle')}
            options={(['h12', 'h23'] as const).map((cycle) => ({ value: cycle, label: t(`clinic.profile.hourCycles.${cycle}`) }))}
          />
        </FieldGrid>
      </Section>
      <Section title={t('clinic.profile.deskTitle')}>
        <FieldGrid>
          <FormNumberField
            control={control}
            name="lockAfterMinutes"
            label={t('clinic.profile.fields.lockAfterMinutes')}
            hint={t('clinic.profile.lockHint')}
            isRequired
          />
        </FieldGrid>
      </Section>
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          // In reach however far the form is scrolled.
          position: 'sticky',
          bottom: '-1.5rem',
          py: 1.25,
          mb: '-1.5rem',
          bgcolor: 'background.default',
          borderTop: 1,
          borderColor: 'divider',
        }}
      >
        <Button type="submit" variant="contained" loading={edit.isSaving} disabled={!formState.isDirty}>
          {t('ui.save')}
        </Button>
        <Button disabled={!formState.isDirty} onClick={() => void edit.draft.startOver()}>
          {t('ui.cancel')}
        </Button>
        <DraftDot draft={edit.draft} />
      </Box>
      <StaleDialog {...edit.stale} />
    </form>
  );
}
