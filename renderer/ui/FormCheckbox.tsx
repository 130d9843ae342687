import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useController } from 'react-hook-form';
import type { FieldValues } from 'react-hook-form';
import type { BoundField } from './form-field.ts';

/** A yes-or-no of a form; its value is a boolean. */
export function FormCheckbox<Values extends FieldValues>({ control, name, label, hint, isDisabled }: BoundField<Values>) {
  const { field, fieldState } = useController({ control, name });
  const text = fieldState.error?.message ?? hint;
  return (
    <FormControl error={fieldState.invalid}>
      <FormControlLabel
        label={label}
        disabled={isDisabled ?? false}
        control={
          <Checkbox
            name={field.name}
            checked={field.value === true}
            onChange={(event) => field.onChange(event.target.checked)}
            onBlur={field.onBlur}
            slotProps={{ input: { ref: field.ref } }}
          />
        }
      />
      {text !== undefined && <FormHelperText sx={{ mt: 0, ml: 3.5 }}>{text}</FormHelperText>}
    </FormControl>
  );
}
