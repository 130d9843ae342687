import { useTranslation } from 'react-i18next';
import type { VisitFilter } from '../../shared/history/history.model.ts';
import type { NotesWanted } from '../../shared/documents/documents.model.ts';
import { NotesButton } from '../documents/NotesButton.tsx';
import { usePermission } from '../session/me.ts';
import { Page } from '../ui/Page.tsx';
import { ExportButton } from './ExportButton.tsx';
import { useHistory } from './use-history.ts';
import { VisitHistory } from './VisitHistory.tsx';

/** The notes that the filter's therapist and days ask for; null where one of them is missing. */
function notesOf({ therapistId, from, until }: VisitFilter): NotesWanted | null {
  return therapistId === null || from === null || until === null ? null : { kind: 'therapist', therapistId, from, until };
}

/** Every visit of the clinic, by any filter, in three clicks. */
export function HistoryPage() {
  const { t } = useTranslation();
  const mayExport = usePermission('history.export');
  const mayPrint = usePermission('documents.read');
  const history = useHistory(null);
  return (
    <Page
      title={t('history.title')}
      windowTitle={t('history.title')}
      layout="fill"
      actions={
        <>
          {mayPrint && <NotesButton wanted={notesOf(history.filter)} hint={t('documents.notesNeedFilter')} isOutlined />}
          {mayExport && <ExportButton filter={history.filter} total={history.query.data?.total ?? 0} />}
        </>
      }
    >
      <VisitHistory history={history} fixedClientId={null} />
    </Page>
  );
}
