import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page.tsx';

/** One signed note. */
export function NotePage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.rooms.notes')} windowTitle={t('app.rooms.notes')}>
      {null}
    </Page>
  );
}
