import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ClientHit } from '../../shared/clients/clients.model.ts';
import { useDebounced } from '../app/use-debounced.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { isOlderAnswer, labelOfLine, useEarlyEnter } from '../ui/use-early-enter.ts';
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

type Option = PickedClient | (ClientHit & { readonly isOlder: boolean });

/** One client, found as in the finder: by any part of name, phone, e-mail or birth date. */
export function ClientPicker({ label, placeholder, value, onChange }: ClientPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const query = typed === value?.name ? '' : typed.trim();
  const settled = useDebounced(query, debounceMilliseconds);
  const found = useFoundClients(settled, false, mostShown, isOpen);
  const isOlder = isOlderAnswer(query, settled, found);
  const options = (found.data ?? []).map((hit) => ({ ...hit, isOlder }));
  const earlyEnter = useEarlyEnter(isOpen && isOlder && query !== '', () => {
    const [first] = options;
    if (!first) return;
    onChange({ id: first.id, name: first.name });
    setOpen(false);
  });
  return (
    <Autocomplete<Option>
      options={options}
      value={value}
      open={isOpen}
      onOpen={() => setOpen(true)}
      onClose={() => setOpen(false)}
      onInputChange={(_event, text) => {
        earlyEnter.forget();
        setTyped(text);
      }}
      onBlur={earlyEnter.forget}
      onKeyDown={earlyEnter.onKeyDown}
      onChange={(_event, option) => onChange(option && { id: option.id, name: option.name })}
      // The program has found them already.
      filterOptions={(all) => all}
      getOptionLabel={(option) => labelOfLine(option.name, 'isOlder' in option && option.isOlder)}
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
