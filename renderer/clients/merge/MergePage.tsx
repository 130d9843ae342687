import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { MergeForm } from './MergeForm.tsx';

/** Two records side by side, before they become one. */
export function MergePage() {
  const { t } = useTranslation();
  const { clientId = '', otherId = '' } = useParams();
  const query = useQuery(api.clients.previewMerge.queryOptions({ input: { keptId: clientId, mergedId: otherId } }));
  return (
    <Page title={t('merge.title')} windowTitle={t('merge.title')}>
      {/* Other records, or the same ones changed since, are another choice. */}
      <QueryView query={query}>
        {(preview) => (
          <MergeForm key={`${preview.kept.id} ${preview.kept.version} ${preview.merged.version}`} preview={preview} />
        )}
      </QueryView>
    </Page>
  );
}
