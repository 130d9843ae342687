import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page.tsx';

/** Visits of the whole clinic. */
export function HistoryPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.rooms.reports')} windowTitle={t('app.rooms.reports')}>
      {null}
    </Page>
  );
}
