import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ClientHit } from '../../shared/clients/clients.model.ts';
import { useDebounced } from '../app/use-debounced.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { Born } from './Born.tsx';
import { useFoundClients } from './clients.api.ts';

const debounceMilliseconds = 80;
const mostShown = 12;

interface PickedClient {
  readonly id: string;
  readonly name: string;
}

interface ClientPickerProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: PickedClient | null;
  readonly onChange: (client: PickedClient | null) => void;
}

type Option = PickedClient | ClientHit;

/** One client, found as in the finder: by any part of name, phone, e-mail or birth date. */
export function ClientPicker({ label, placeholder, value, onChange }: ClientPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const settled = useDebounced(typed === value?.name ? '' : typed.trim(), debounceMilliseconds);
  const { data = [] } = useFoundClients(settled, false, mostShown, isOpen);
  return (
    <Autocomplete<Option>
      options={data}
      value={value}
      open={isOpen}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onInputChange={(_event, text) => setTyped(text)}
      onChange={(_event, option) => onChange(option && { id: option.id, name: option.name })}
      // The program has found them already.
      filterOptions={(options) => options}
      getOptionLabel={(option) => option.name}
      getOptionKey={(option) => option.id}
      isOptionEqualToValue={(option, chosen) => option.id === chosen.id}
      noOptionsText={t('clients.noOptions')}
      clearText={t('ui.clear')}
      openText={t('clients.open')}
      closeText={t('ui.close')}
      autoHighlight
      renderOption={({ key, ...props }, option) => (
        <Box component="li" key={key} {...props}>
          <Box>
            <PrivateText>{option.name}</PrivateText>
            {'phone' in option && (
              <Typography variant="caption" color="textSecondary" component="div">
                <Born birthDate={option.birthDate} age={option.age} />
                {option.birthDate !== null && option.phone !== '' && ' · '}
                {option.phone}
              </Typography>
            )}
          </Box>
        </Box>
      )}
      renderInput={(params) => <TextField {...params} label={label} placeholder={placeholder ?? ''} />}
    />
  );
}
