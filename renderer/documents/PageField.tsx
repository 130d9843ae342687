import { useState } from 'react';
import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';

interface PageFieldProps {
  readonly page: number;
  readonly pageCount: number;
  readonly onGo: (page: number) => void;
}

/** "3 of 12": the page that is looked at; a number and Enter go there. Keyed by its page, so that scrolling renews it. */
export function PageField({ page, pageCount, onGo }: PageFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(String(page));
  const go = (): void => {
    const wanted = Number.parseInt(typed, 10);
    const next = Number.isInteger(wanted) ? Math.min(pageCount, Math.max(1, wanted)) : page;
    setTyped(String(next));
    if (next !== page) onGo(next);
  };
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, whiteSpace: 'nowrap' }}>
      <InputBase
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
        }}
        inputProps={{ 'aria-label': t('documents.pageField'), inputMode: 'numeric', maxLength: 5, style: { textAlign: 'end', padding: '2px 6px' } }}
        sx={{ width: '3.25em', border: 1, borderColor: 'divider', borderRadius: 1 }}
      />
      <Typography color="textSecondary">{t('documents.pageOf', { count: pageCount })}</Typography>
    </Box>
  );
}
