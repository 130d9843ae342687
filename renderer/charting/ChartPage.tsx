import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page.tsx';

/** Charting one visit. */
export function ChartPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.rooms.notes')} windowTitle={t('app.rooms.notes')}>
      {null}
    </Page>
  );
}
