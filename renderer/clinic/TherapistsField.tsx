import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useController, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import type { BoundField } from '../ui/form-field.ts';

/** Therapists by name; nobody chosen means everybody. */
export function TherapistsField<Values extends FieldValues>({ control, name, label, hint }: BoundField<Values>) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name });
  const staff = useQuery(api.staff.listStaff.queryOptions()).data ?? [];
  // The form's value at this path is a list of ids.
  const chosen = (field.value ?? []) as readonly string[];
  const offered = staff.filter((member) => chosen.includes(member.id) || (member.isActive && member.roles.includes('therapist')));
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      options={offered.map((member) => member.id)}
      getOptionLabel={(id) => staff.find((member) => member.id === id)?.name ?? ''}
      value={[...chosen]}
      onChange={(_event, next) => field.onChange(next)}
      onBlur={field.onBlur}
      clearText={t('ui.clear')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          inputRef={field.ref}
          error={fieldState.invalid}
          helperText={fieldState.error?.message ?? hint}
          {...(chosen.length === 0 && { placeholder: t('clinic.services.everybody') })}
        />
      )}
    />
  );
}
