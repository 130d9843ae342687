import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';

/** First stop of the Tab key: past the rooms and the top bar to the page. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <Link
      component="button"
      type="button"
      onClick={() => document.querySelector<HTMLElement>('#content')?.focus()}
      sx={{
        position: 'absolute',
        zIndex: 'tooltip',
        left: '0.5rem',
        top: '-4rem',
        px: 2,
        py: 1,
        bgcolor: 'background.paper',
        border: 1,
        borderRadius: 1,
        '&:focus': { top: '0.5rem' },
      }}
    >
      {t('app.skipToContent')}
    </Link>
  );
}
