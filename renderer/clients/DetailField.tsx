import { useTranslation } from 'react-i18next';
import type { Control } from 'react-hook-form';
import { dominantHand, physicalLoad, sexRecorded, therapistWish } from '../../shared/clients/clients.model.ts';
import { FormCheckbox } from '../ui/FormCheckbox.tsx';
import { FormPhoneField } from '../ui/FormPhoneField.tsx';
import { FormSelect } from '../ui/FormSelect.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { BirthDateField } from './BirthDateField.tsx';
import type { DetailField as FieldName } from './client-facts.ts';
import { ContactsField } from './record/ContactsField.tsx';
import { DoctorsField } from './record/DoctorsField.tsx';
import { OwnFieldsField } from './record/OwnFieldsField.tsx';
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
    case 'physicalLoad':
      return <FormSelect {...bound} options={physicalLoad.options.map((value) => ({ value, label: t(`record.work.loads.${value}`) }))} />;
    case 'dominantHand':
      return <FormSelect {...bound} options={dominantHand.options.map((value) => ({ value, label: t(`record.work.hands.${value}`) }))} />;
    case 'therapistWish':
      return <FormSelect {...bound} options={therapistWish.options.map((value) => ({ value, label: t(`record.work.wishes.${value}`) }))} />;
    case 'needsInterpreter':
      return <FormCheckbox {...bound} />;
    case 'phone':
      return <FormPhoneField {...bound} />;
    case 'email':
      return <FormTextField {...bound} type="email" />;
    case 'address':
      return <FormTextField {...bound} minRows={2} />;
    case 'contacts':
      return <ContactsField control={control} />;
    case 'doctors':
      return <DoctorsField control={control} />;
    case 'own':
      return <OwnFieldsField control={control} />;
    case 'deskNote':
      return <FormTextField {...bound} minRows={2} hint={t('clients.deskNoteHint')} />;
    default:
      return <FormTextField {...bound} />;
  }
}
