import { useState, type Ref } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { useDebounced } from '../../app/use-debounced.ts';
import { enterAdds } from '../../ui/enter-adds.ts';
import { useDoctorOptions } from './doctors.api.ts';

const debounceMilliseconds = 80;

interface DoctorNameBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Whose doctors on file are offered first. */
  readonly clientId?: string | undefined;
  readonly maxLength?: number;
  readonly isRequired?: boolean;
  readonly hasError?: boolean;
  readonly hint?: string | undefined;
  readonly name?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onBlur?: () => void;
}

/** A doctor's name as text: the client's own doctors, those of the directory, or typed where nobody of it is meant. */
export function DoctorNameBox({ label, value, onChange, clientId, maxLength, isRequired = false, hasError = false, hint, name, inputRef, onBlur }: DoctorNameBoxProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const names = useDoctorOptions(useDebounced(value.trim().slice(0, 120), debounceMilliseconds), { clientId, isEnabled: isOpen });
  return (
    <Autocomplete
      freeSolo
      options={names}
      // The program has found them already.
      filterOptions={(found) => found}
      inputValue={value}
      value={null}
      open={isOpen && names.length > 0}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onInputChange={(_event, text, reason) => {
        if (reason !== 'reset') onChange(text);
      }}
      onChange={(_event, chosen) => {
        if (chosen !== null) onChange(chosen);
      }}
      {...(onBlur && { onBlur })}
      onKeyDown={enterAdds}
      clearText={t('ui.clear')}
      renderInput={(params) => (
        <TextField
          {...params}
          {...(name !== undefined && { name })}
          label={label}
          {...(inputRef && { inputRef })}
          required={isRequired}
          error={hasError}
          helperText={hint}
          slotProps={{ ...params.slotProps, htmlInput: { ...params.slotProps.htmlInput, ...(maxLength !== undefined && { maxLength }) } }}
        />
      )}
    />
  );
}
