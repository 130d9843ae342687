import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.ts';

/** Where the day stands now, between what is over and what is to come. */
export function NowDivider({ minute }: { readonly minute: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 2,
        color: 'error.main',
        fontSize: '0.75rem',
        fontWeight: 600,
        lineHeight: 1.2,
        '&::after': { content: '""', flex: 1, borderTop: 2, borderColor: 'error.main' },
      }}
    >
      {t('today.now', { time: format.time(minute) })}
    </Box>
  );
}
