import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useFieldArray } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { doctorParts } from '../../../shared/clients/people.model.ts';
import { FormCheckbox } from '../../ui/FormCheckbox.tsx';
import { FormSelect } from '../../ui/FormSelect.tsx';
import { useDoctorNames } from '../doctors/doctors.api.ts';
import { DoctorPicker } from '../doctors/DoctorPicker.tsx';
import type { EditedClient } from '../use-client-edit.ts';

/** The client's doctors, chosen from the directory. */
export function DoctorsField({ control }: { readonly control: Control<EditedClient, unknown, unknown> }) {
  const { t } = useTranslation();
  const { fields, append, remove } = useFieldArray({ control, name: 'doctors' });
  const names = useDoctorNames(fields.map(({ doctorId }) => doctorId));
  return (
    <Box role="group" aria-label={t('record.doctors.title')} sx={{ display: 'grid', gap: 1.25 }}>
      {fields.map((field, index) => {
        const name = names.get(field.doctorId) ?? '…';
        return (
          <Box key={field.id} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 11rem auto auto', gap: 1, alignItems: 'center' }}>
            <Typography sx={{ overflowWrap: 'anywhere' }}>{name}</Typography>
            <FormSelect
              control={control}
              name={`doctors.${index}.part`}
              label={t('record.doctors.part')}
              options={doctorParts.map((value) => ({ value, label: t(`record.doctors.parts.${value}`) }))}
            />
            <FormCheckbox control={control} name={`doctors.${index}.mayContact`} label={t('record.doctors.mayContact')} />
            <IconButton aria-label={t('record.doctors.removeNamed', { name })} onClick={() => remove(index)}>
              <CloseOutlined fontSize="small" />
            </IconButton>
          </Box>
        );
      })}
      {fields.length < 12 && (
        <Box sx={{ maxWidth: '30rem' }}>
          <DoctorPicker
            label={t('record.doctors.choose')}
            onChoose={({ id }) => append({ doctorId: id, part: fields.length === 0 ? 'familyDoctor' : 'referrer', mayContact: false }, { shouldFocus: false })}
          />
        </Box>
      )}
    </Box>
  );
}
