import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClinicProfile } from '../../shared/clinic/clinic.model.ts';
import { client } from '../api/client.ts';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import { formOfProfile, locales, profileForm, profileOfForm, type ProfileForm } from './profile-form.ts';
import { useRecordEdit, type ReadField, type RecordEdit } from './use-record-edit.ts';

function useReadProfile(): (values: ProfileForm) => ReadField[] {
  const { t } = useTranslation();
  const format = useFormat();
  return (values) => {
    const locale = Object.entries(locales).find(([tag]) => tag === values.locale)?.[1];
    const texts: readonly [keyof ClinicProfile & keyof typeof labels, string][] = [
      ['name', values.name],
      ['phone', values.phone],
      ['email', values.email],
      ['timeZone', values.timeZone],
      ['locale', locale ? t(`clinic.profile.locales.${locale}`) : values.locale],
      ['currency', values.currency],
      ['pageSize', t(`clinic.profile.pageSizes.${values.pageSize}`)],
      ['weekStart', format.weekday(values.weekStart)],
      ['hourCycle', t(`clinic.profile.hourCycles.${values.hourCycle}`)],
      ['lockAfterMinutes', `${values.lockAfterMinutes}`],
    ];
    const labels = {
      name: t('clinic.profile.fields.name'),
      phone: t('clinic.profile.fields.phone'),
      email: t('clinic.profile.fields.email'),
      timeZone: t('clinic.profile.fields.timeZone'),
      locale: t('clinic.profile.fields.locale'),
      currency: t('clinic.profile.fields.currency'),
      pageSize: t('clinic.profile.fields.pageSize'),
      weekStart: t('clinic.profile.fields.weekStart'),
      hourCycle: t('clinic.profile.fields.hourCycle'),
      lockAfterMinutes: t('clinic.profile.fields.lockAfterMinutes'),
    };
    return [
      ...texts.map(([field, text]) => ({ label: labels[field], text })),
      { label: t('clinic.profile.fields.addressLines'), text: values.address },
    ];
  };
}

/** Editing the clinic's profile. What somebody else saved shows at once where nothing has been typed. */
export function useProfileEdit(profile: ClinicProfile): RecordEdit<ProfileForm, ProfileForm> {
  const { t } = useTranslation();
  const notify = useNotify();
  const read = useReadProfile();
  const edit = useRecordEdit<ProfileForm, ProfileForm>({
    schema: profileForm,
    defaultValues: formOfProfile(profile),
    texts: { email: 'email', address: 'tooLong' },
    draftKey: { form: 'clinic', subject: 'profile' },
    async save(values) {
      const saved = await client.clinic.saveProfile(profileOfForm(values));
      notify.show({
        message: t('clinic.profile.saved'),
        undo: () => client.clinic.saveProfile({ ...profile, version: saved.version }),
      });
      edit.form.reset(formOfProfile(saved));
      return true;
    },
    load: async () => formOfProfile(await client.clinic.getProfile()),
    adopt: (mine, theirs) => ({ ...mine, version: theirs.version }),
    read,
    onDone: () => undefined,
  });
  const { formState, reset } = edit.form;
  const { isDirty } = formState;
  useEffect(() => {
    if (!isDirty) reset(formOfProfile(profile));
  }, [isDirty, profile, reset]);
  return edit;
}
