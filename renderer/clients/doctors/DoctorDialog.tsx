import Box from '@mui/material/Box';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { doctorDetails, type Doctor, type DoctorDetails } from '../../../shared/clients/doctors.model.ts';
import { api, client as calls } from '../../api/client.ts';
import { EditDialog } from '../../clinic/EditDialog.tsx';
import { useRecordEdit } from '../../clinic/use-record-edit.ts';
import { FormCheckbox } from '../../ui/FormCheckbox.tsx';
import { FormPhoneField } from '../../ui/FormPhoneField.tsx';
import { FormTextField } from '../../ui/FormTextField.tsx';
import { useNotify } from '../../ui/notify.ts';

const editedDoctor = doctorDetails.extend({ version: z.int() });
type EditedDoctor = z.infer<typeof editedDoctor>;

const blankDoctor: DoctorDetails = {
  name: '', speciality: '', practice: '', phone: '', fax: '', email: '', directAddress: '', address: '', registration: '', note: '', isActive: true,
};
const half = ['speciality', 'practice'] as const;
const mail = ['email', 'directAddress', 'registration'] as const;
const readFields = ['name', 'speciality', 'practice', 'phone', 'fax', 'email', 'directAddress', 'registration', 'address', 'note'] as const;

interface DoctorDialogProps {
  /** Undefined for a new one. */
  readonly doctor: Doctor | undefined;
  /** What was typed while nobody was found: the beginning of a new one. */
  readonly typedName?: string;
  readonly onSaved?: (doctor: Doctor) => void;
  readonly onClose: () => void;
}

/** A doctor or referrer of the directory. */
export function DoctorDialog({ doctor, typedName = '', onSaved, onClose }: DoctorDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const save = useMutation(api.clients.saveDoctor.mutationOptions());
  const edit = useRecordEdit<EditedDoctor, EditedDoctor>({
    schema: editedDoctor,
    defaultValues: doctor ? { ...doctorDetails.parse(doctor), version: doctor.version } : { ...blankDoctor, name: typedName, version: 0 },
    draftKey: { form: 'doctor', subject: doctor?.id ?? 'new' },
    async save({ version, ...details }) {
      const saved = await save.mutateAsync(doctor ? { ...details, id: doctor.id, version } : details);
      notify.show({
        message: t('record.doctors.saved', { name: saved.name }),
        ...(doctor && { undo: () => calls.clients.saveDoctor({ ...doctor, version: saved.version }) }),
      });
      onSaved?.(saved);
      return true;
    },
    load: async () => (doctor ? (await calls.clients.getDoctors({ doctorIds: [doctor.id] })).at(0) : undefined),
    adopt: (mine, theirs) => ({ ...mine, version: theirs.version }),
    read: (values) => readFields.map((name) => ({ label: t(`record.doctors.${name}`), text: values[name] })),
    onDone: onClose,
  });
  const { control } = edit.form;
  return (
    <EditDialog edit={edit} title={t(doctor ? 'record.doctors.editTitle' : 'record.doctors.newTitle')}>
      <FormTextField control={control} name="name" label={t('record.doctors.name')} isRequired autoFocus />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 1.75 }}>
        {half.map((name) => (
          <FormTextField key={name} control={control} name={name} label={t(`record.doctors.${name}`)} />
        ))}
        <FormPhoneField control={control} name="phone" label={t('record.doctors.phone')} />
        <FormPhoneField control={control} name="fax" label={t('record.doctors.fax')} />
        {mail.map((name) => (
          <FormTextField key={name} control={control} name={name} label={t(`record.doctors.${name}`)} />
        ))}
        <FormCheckbox control={control} name="isActive" label={t('record.doctors.isActive')} />
      </Box>
      <FormTextField control={control} name="address" label={t('record.doctors.address')} minRows={2} />
      <FormTextField control={control} name="note" label={t('record.doctors.note')} />
    </EditDialog>
  );
}
