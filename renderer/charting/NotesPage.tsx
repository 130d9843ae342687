import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../episodes/fields/Choice.tsx';
import { usePermission } from '../session/me.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { NoPermissionState } from '../ui/NoPermissionState.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { useUnsigned } from './charting.api.ts';
import { CoSignList } from './CoSignList.tsx';
import { SignTogether } from './SignTogether.tsx';
import { Worklist } from './Worklist.tsx';

function Waiting({ isMine }: { readonly isMine: boolean }) {
  const { t } = useTranslation();
  const query = useUnsigned(isMine);
  return (
    <QueryView query={query}>
      {(items) =>
        items.length === 0 ? <EmptyState title={t('charting.worklist.empty')} text={t(isMine ? 'charting.worklist.emptyMine' : 'charting.worklist.emptyAll')} /> : <Worklist items={items} showsTherapist={!isMine} />
      }
    </QueryView>
  );
}

/** `/notes`: visits that ended and have no signed note, oldest first. */
export function NotesPage() {
  const { t } = useTranslation();
  const canRead = usePermission('notes.read');
  const canWrite = usePermission('notes.write');
  const [isMine, setIsMine] = useState(canWrite);
  if (!canRead) {
    return (
      <Page title={t('charting.worklist.title')} windowTitle={t('charting.worklist.title')}>
        <NoPermissionState />
      </Page>
    );
  }
  return (
    <Page
      title={t('charting.worklist.title')}
      windowTitle={t('charting.worklist.title')}
      actions={
        <>
        {canWrite && <SignTogether />}
        <Choice<'mine' | 'all'>
          label={t('charting.worklist.whose')}
          isLabelHidden
          options={[
            { value: 'mine', label: t('charting.worklist.mine') },
            { value: 'all', label: t('charting.worklist.all') },
          ]}
          value={isMine ? 'mine' : 'all'}
          onChange={(next) => setIsMine(next !== 'all')}
        />
        </>
      }
    >
      {canWrite && <CoSignList />}
      <Waiting isMine={isMine} />
    </Page>
  );
}
