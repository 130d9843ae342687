import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page.tsx';

/** The clinic's settings. */
export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.rooms.settings')} windowTitle={t('app.rooms.settings')}>
      {null}
    </Page>
  );
}
