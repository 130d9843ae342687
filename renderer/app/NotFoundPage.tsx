import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '../ui/Page.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.notFoundTitle')} windowTitle={t('app.notFoundTitle')}>
      <Typography sx={{ mb: 2 }}>{t('app.notFoundText')}</Typography>
      <Button variant="contained" component={Link} to="/today">
        {t('app.notFoundAction')}
      </Button>
    </Page>
  );
}
