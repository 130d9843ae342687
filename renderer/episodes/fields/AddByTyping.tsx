import { useMemo, useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { enterAdds } from '../../ui/enter-adds.ts';

export interface TypedOption {
  readonly key: string;
  readonly label: string;
  /** Small text at the end of the line. */
  readonly hint?: string;
}

interface AddByTypingProps<Option extends TypedOption> {
  readonly label: string;
  readonly placeholder?: string;
  readonly search: (text: string) => readonly Option[];
  /** The option and all that was typed with it. */
  readonly onAdd: (option: Option, text: string) => void;
  readonly field?: string;
  readonly id?: string;
}

/** A box that adds to a list: type, Enter takes the best match, and the box is ready for the next one. */
export function AddByTyping<Option extends TypedOption>({ label, placeholder, search, onAdd, field, id }: AddByTypingProps<Option>) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const options = useMemo(() => search(text), [search, text]);
  return (
    <Autocomplete<Option, false, false, false>
      {...(id === undefined ? {} : { id })}
      data-field={field}
      value={null}
      inputValue={text}
      options={[...options]}
      open={text.trim() !== ''}
      autoHighlight
      clearOnBlur={false}
      forcePopupIcon={false}
      filterOptions={(all) => all}
      getOptionLabel={(option) => option.label}
      isOptionEqualToValue={(option, other) => option.key === other.key}
      noOptionsText={t('episodes.fields.nothingFound')}
      clearText={t('ui.clear')}
      onInputChange={(_event, next, reason) => {
        if (reason === 'input' || reason === 'clear') setText(next);
      }}
      onBlur={() => setText('')}
      onKeyDown={enterAdds}
      onChange={(_event, option) => {
        if (!option) return;
        onAdd(option, text);
        setText('');
      }}
      renderOption={({ key: _key, ...optionProps }, option) => (
        <Box component="li" key={option.key} {...optionProps}>
          <span>{option.label}</span>
          {option.hint !== undefined && (
            <Box component="span" sx={{ ml: 'auto', pl: 2, color: 'text.secondary', fontSize: '0.75rem' }}>
              {option.hint}
            </Box>
          )}
        </Box>
      )}
      renderInput={(params) => <TextField {...params} label={label} {...(placeholder !== undefined && { placeholder })} />}
    />
  );
}
