import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DIAGNOSIS_CODES, diagnosisTitle, searchDiagnoses } from '../../shared/clinical/diagnoses.ts';
import { enterAdds } from '../ui/enter-adds.ts';
import type { ComplaintInput } from './complaint-form.ts';

/** ICD-10-CM codes as the referrer reported them, found by code or words. Optional, and never proposed. */
export function DiagnosisField({ control }: { readonly control: Control<ComplaintInput, unknown, unknown> }) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: 'diagnoses' });
  return (
    <Autocomplete
      multiple
      autoHighlight
      options={[...DIAGNOSIS_CODES] as string[] /* codes are texts to the form */}
      value={field.value}
      onChange={(_event, codes) => field.onChange(codes)}
      onBlur={field.onBlur}
      onKeyDown={enterAdds}
      filterOptions={(all, { inputValue }) => {
        const found = new Set<string>(searchDiagnoses(inputValue).map((diagnosis) => diagnosis.code));
        return all.filter((code) => found.has(code) && !field.value.includes(code));
      }}
      getOptionLabel={(code) => `${code} ${diagnosisTitle(code)}`}
      clearText={t('ui.clear')}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={field.ref}
          label={t('episodes.complaint.diagnoses')}
          error={fieldState.invalid}
          helperText={fieldState.error?.message ?? t('episodes.complaint.diagnosesHint')}
        />
      )}
    />
  );
}
