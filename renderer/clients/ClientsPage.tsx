import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page.tsx';

/** All clients. */
export function ClientsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.rooms.clients')} windowTitle={t('app.rooms.clients')}>
      {null}
    </Page>
  );
}
