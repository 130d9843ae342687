import { useTranslation } from 'react-i18next';
import type { Control } from 'react-hook-form';
import { sexRecorded } from '../../shared/clients/clients.model.ts';
import { FormPhoneField } from '../ui/FormPhoneField.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { BirthDateField } from './BirthDateField.tsx';
import type { DetailField as FieldName } from './client-facts.ts';
import type { EditedClient } from './use-client-edit.ts';

interface DetailFieldProps {
  readonly control: Control<EditedClient, unknown, unknown>;
  readonly field: FieldName;
}

/** The right kind of field for each part of a client's record. */
export function DetailField({ control, field }: DetailFieldProps) {
  const { t } = useTranslation();
  const bound = { control, name: field, label: t(`clients.fields.${field}`) };
  switch (field) {
    case 'firstName':
    case 'lastName':
      return <FormTextField {...bound} isRequired autoFocus={field === 'firstName'} />;
    case 'birthDate':
      return <BirthDateField {...bound} />;
    case 'sexRecorded':
      return <FormSelect {...bound} options={sexRecorded.options.map((value) => ({ value, label: t(`clients.sex.${value}`) }))} />;
    case 'phone':
    case 'emergencyPhone':
      return <FormPhoneField {...bound} />;
    case 'email':
      return <FormTextField {...bound} type="email" />;
    case 'address':
      return <FormTextField {...bound} minRows={2} />;
    case 'deskNote':
      return <FormTextField {...bound} minRows={2} hint={t('clients.deskNoteHint')} />;
    default:
      return <FormTextField {...bound} />;
  }
}
