import type { KeyboardEvent } from 'react';
import CloseIcon from '@mui/icons-material/Close';
import KeyboardArrowDownIcon from '@mui/icons-material/KeyboardArrowDown';
import KeyboardArrowUpIcon from '@mui/icons-material/KeyboardArrowUp';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Find } from './use-find.ts';

/** Search in the document: Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar({ find, onClose }: { readonly find: Find; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { query, hits, at } = find;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault();
      find.go(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <Box role="search" sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, py: 0.75, borderBottom: 1, borderColor: 'divider' }}>
      <TextField
        autoFocus
        size="small"
        type="search"
        label={t('documents.find')}
        value={query}
        onChange={(event) => find.search(event.target.value)}
        onKeyDown={onKeyDown}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        sx={{ width: '20rem' }}
      />
      <Typography role="status" color="textSecondary" sx={{ minWidth: '6em', fontVariantNumeric: 'tabular-nums' }}>
        {query.trim() === '' ? '' : hits.length === 0 ? t('documents.foundNone') : t('documents.found', { at: at + 1, count: hits.length })}
      </Typography>
      <IconButton aria-label={t('documents.findPrevious')} disabled={hits.length === 0} onClick={() => find.go(-1)}>
        <KeyboardArrowUpIcon />
      </IconButton>
      <IconButton aria-label={t('documents.findNext')} disabled={hits.length === 0} onClick={() => find.go(1)}>
        <KeyboardArrowDownIcon />
      </IconButton>
      <IconButton aria-label={t('documents.findClose')} onClick={onClose}>
        <CloseIcon />
      </IconButton>
    </Box>
  );
}
