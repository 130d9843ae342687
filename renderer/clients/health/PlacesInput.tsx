import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { PLACE_IDS, placeLabel } from '../../../shared/clinical/places.ts';
import { enterAdds } from '../../ui/enter-adds.ts';

interface PlacesInputProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** Regions of the body, found by typing: with a side, or for both. */
export function PlacesInput({ label, value, onChange }: PlacesInputProps) {
  const { t } = useTranslation();
  return (
    <Autocomplete<string, true>
      multiple
      options={PLACE_IDS}
      value={[...value]}
      onChange={(_event, ids) => onChange(ids)}
      onKeyDown={enterAdds}
      getOptionLabel={placeLabel}
      clearText={t('ui.clear')}
      openText={t('clients.open')}
      closeText={t('ui.close')}
      autoHighlight
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
}
