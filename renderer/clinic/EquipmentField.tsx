import { useMemo } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useController, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { knownEquipment, tableKinds, type Room } from '../../shared/clinic/clinic.model.ts';
import { foldText } from '../../shared/core/text.ts';
import { enterAdds } from '../ui/enter-adds.ts';
import type { BoundField } from '../ui/form-field.ts';
import { equipmentName } from './equipment.ts';

interface EquipmentFieldProps<Values extends FieldValues> extends BoundField<Values> {
  readonly rooms: readonly Room[];
  /** Whether a kind of table may be named too: a service may need one, a room has it as a field of its own. */
  readonly withTables: boolean;
}

/** What a room has or a service needs: known words to choose from, those of other rooms, and any other typed. */
export function EquipmentField<Values extends FieldValues>({ control, name, label, hint, rooms, withTables }: EquipmentFieldProps<Values>) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name });
  // The form's value at this path is a list of words.
  const values = field.value as readonly string[] | undefined;
  const words = useMemo(() => [...(values ?? [])], [values]);
  const own = rooms.flatMap((room) => room.equipment);
  const known = [...new Set([...knownEquipment, ...(withTables ? tableKinds : []), ...own])];
  /** A word that is typed as it is shown means the known one. */
  const meant = (typed: string): string => known.find((word) => foldText(equipmentName(t, word)) === foldText(typed.trim())) ?? typed.trim();
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      clearOnBlur
      options={known.filter((word) => !words.includes(word))}
      getOptionLabel={(word) => equipmentName(t, word)}
      value={words}
      onChange={(_event, next) => field.onChange([...new Set(next.map(meant).filter((word) => word !== ''))])}
      onBlur={field.onBlur}
      onKeyDown={enterAdds}
      clearText={t('ui.clear')}
      renderInput={(params) => (
        <TextField {...params} label={label} inputRef={field.ref} error={fieldState.invalid} helperText={fieldState.error?.message ?? hint ?? t('ui.chipsHint')} />
      )}
    />
  );
}
