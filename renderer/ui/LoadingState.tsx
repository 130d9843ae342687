import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { useTranslation } from 'react-i18next';
import { useLate } from './use-late.ts';

/** Shows that something is on its way, but only after 300 ms. */
export function LoadingState() {
  const { t } = useTranslation();
  const isLate = useLate();
  if (!isLate) return null;
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1.5, p: 3, color: 'text.secondary' }}>
      <CircularProgress size="1.25rem" aria-hidden color="inherit" />
      {t('ui.loading')}
    </Box>
  );
}
