import { useTranslation } from 'react-i18next';
import { Page } from '../ui/Page.tsx';

/** Notes that wait for a signature. */
export function NotesPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.rooms.notes')} windowTitle={t('app.rooms.notes')}>
      {null}
    </Page>
  );
}
