import { useEffect, useRef, useState } from 'react';
import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined';
import Autocomplete, { type AutocompleteRenderInputParams } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { ClientHit } from '../../shared/clients/clients.model.ts';
import { FinderClient } from '../app/FinderClient.tsx';
import { useDebounced } from '../app/use-debounced.ts';
import { useFoundClients } from '../clients/clients.api.ts';
import { isOlderAnswer, labelOfLine, useEarlyEnter } from '../ui/use-early-enter.ts';

interface ClientPickerProps {
  readonly error?: string | undefined;
  readonly onPick: (client: { readonly id: string; readonly name: string }) => void;
  /** Somebody who is not on file yet, with what was typed. Left out where nobody may be added. */
  readonly onNew?: (typed: string) => void;
}

type Option = { readonly isOlder: boolean } & ({ readonly kind: 'client'; readonly hit: ClientHit } | { readonly kind: 'new'; readonly typed: string });

const shownClients = 7;
const pauseMilliseconds = 80;

/** Finds the client by name, phone, e-mail or birth date; the last line adds a new one. */
export function ClientPicker({ error, onPick, onNew }: ClientPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const query = useDebounced(typed.trim(), pauseMilliseconds);
  const found = useFoundClients(query, false, shownClients);
  const isOlder = isOlderAnswer(typed.trim(), query, found);
  const options: Option[] = (found.data ?? []).map((hit) => ({ kind: 'client', hit, isOlder }));
  if (onNew) options.push({ kind: 'new', typed: typed.trim(), isOlder });

  const choose = (option: Option): void => {
    if (option.kind === 'new') onNew?.(option.typed);
    else onPick({ id: option.hit.id, name: option.hit.name });
  };
  const [first] = options;
  const earlyEnter = useEarlyEnter(isOlder && typed.trim() !== '', () => first && choose(first));
  useEffect(() => {
    if (error !== undefined) input.current?.focus();
  }, [error]);
  return (
    <Autocomplete<Option>
      options={options}
      filterOptions={(all) => all}
      getOptionLabel={(option) => labelOfLine(option.kind === 'client' ? option.hit.name : option.typed, option.isOlder)}
      getOptionKey={(option) => (option.kind === 'client' ? option.hit.id : 'new')}
      // Nothing stays chosen in here: the panel shows who was.
      value={null}
      inputValue={typed}
      onInputChange={(_event, text, reason) => {
        if (reason !== 'input') return;
        earlyEnter.forget();
        setTyped(text.slice(0, 120));
      }}
      onChange={(_event, option) => option && choose(option)}
      onKeyDown={earlyEnter.onKeyDown}
      autoHighlight
      blurOnSelect={false}
      noOptionsText={t('schedule.booking.clientNone')}
      forcePopupIcon={false}
      slotProps={{ listbox: { sx: { maxHeight: '24rem' } } }}
      renderOption={({ key, ...props }, option) => (
        <Box component="li" key={key} {...props} sx={{ py: '0.25rem !important' }}>
          {option.kind === 'client' ? (
            <FinderClient hit={option.hit} />
          ) : (
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: '1.75rem', color: 'primary.main', fontWeight: 500 }}>
              <PersonAddAltOutlined fontSize="small" aria-hidden />
              {option.typed === '' ? t('schedule.booking.clientNewPlain') : t('schedule.booking.clientNew', { name: option.typed })}
            </Box>
          )}
        </Box>
      )}
      renderInput={(params: AutocompleteRenderInputParams) => (
        <TextField
          {...params}
          inputRef={input}
          label={t('schedule.booking.client')}
          placeholder={t('schedule.booking.clientHint')}
          error={error !== undefined}
          helperText={error}
          autoFocus
        />
      )}
    />
  );
}
