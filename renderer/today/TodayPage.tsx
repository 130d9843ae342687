import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page.tsx';

/** The day at a glance, by role. */
export function TodayPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.rooms.today')} windowTitle={t('app.rooms.today')}>
      {null}
    </Page>
  );
}
