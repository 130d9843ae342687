import { useTranslation } from 'react-i18next';
import { usePermission } from '../session/me.ts';
import { Page } from '../ui/Page.tsx';
import { ExportButton } from './ExportButton.tsx';
import { useHistory } from './use-history.ts';
import { VisitHistory } from './VisitHistory.tsx';

/** Every visit of the clinic, by any filter, in three clicks. */
export function HistoryPage() {
  const { t } = useTranslation();
  const mayExport = usePermission('history.export');
  const history = useHistory(null);
  return (
    <Page
      title={t('history.title')}
      windowTitle={t('history.title')}
      layout="fill"
      actions={mayExport && <ExportButton filter={history.filter} total={history.query.data?.total ?? 0} />}
    >
      <VisitHistory history={history} fixedClientId={null} />
    </Page>
  );
}
