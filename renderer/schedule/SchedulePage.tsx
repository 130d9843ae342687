import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page.tsx';

/** The day board. */
export function SchedulePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.rooms.schedule')} windowTitle={t('app.rooms.schedule')}>
      {null}
    </Page>
  );
}
