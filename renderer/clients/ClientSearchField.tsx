import SearchOutlined from '@mui/icons-material/SearchOutlined';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { useKeyLabel } from '../app/use-keys.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import type { ClientList } from './use-client-list.ts';

/** The field that the list of clients is used from; it has the focus when the page opens. */
export function ClientSearchField({ list }: { readonly list: ClientList }) {
  const { t } = useTranslation();
  const keys = useKeyLabel('clients.search');
  const rowCount = list.query.data?.length ?? 0;
  return (
    <TextField
      value={list.typed}
      onChange={(event) => list.setTyped(event.target.value)}
      onKeyDown={list.onKeyDown}
      inputRef={list.searchField}
      placeholder={t('clients.searchPlaceholder')}
      autoFocus
      autoComplete="off"
      sx={{ maxWidth: '30rem' }}
      slotProps={{
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchOutlined fontSize="small" />
            </InputAdornment>
          ),
          endAdornment: (
            <InputAdornment position="end">
              <KeyHint keys={keys} />
            </InputAdornment>
          ),
        },
        htmlInput: {
          'aria-label': t('clients.searchLabel'),
          'aria-description': t('clients.searchHint'),
          role: 'combobox',
          'aria-haspopup': 'grid',
          'aria-expanded': rowCount > 0,
          'aria-controls': rowCount > 0 ? list.tableId : undefined,
          'aria-autocomplete': 'list',
          'aria-activedescendant': rowCount > 0 ? list.rowId(list.activeIndex) : undefined,
          maxLength: 120,
        },
      }}
    />
  );
}
