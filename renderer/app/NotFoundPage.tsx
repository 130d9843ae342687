import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Page } from '../ui/Page.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Page title={t('app.notFoundTitle')} windowTitle={t('app.notFoundTitle')}>
      <EmptyState
        title={t('app.notFoundTitle')}
        text={t('app.notFoundText')}
        action={{ label: t('app.notFoundAction'), onClick: () => void navigate('/today') }}
      />
    </Page>
  );
}
