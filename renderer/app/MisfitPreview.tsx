import Alert from '@mui/material/Alert';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { plannedChange } from '../../shared/schedule/misfit.model.ts';
import { api } from '../api/client.ts';
import { usePermission } from '../session/me.ts';
import { useFormat } from '../ui/use-format.ts';
import { useDebounced } from './use-debounced.ts';

/** After a pause in typing. */
const pauseMilliseconds = 250;

/** Says, before a change of the settings is saved, how many visits would no longer fit; nothing while it is half typed. */
export function MisfitPreview({ change }: { readonly change: Readonly<Record<string, unknown>> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const canRead = usePermission('schedule.read');
  // As text, so that the same change typed anew is the same question.
  const settled = useDebounced(JSON.stringify(change), pauseMilliseconds);
  const parsed = plannedChange.safeParse(JSON.parse(settled));
  const preview = useQuery({
    ...api.schedule.previewMisfits.queryOptions({ input: parsed.data ?? { kind: 'hours', staffId: '', hours: [] }, enabled: canRead && parsed.success }),
    placeholderData: (before) => before,
  }).data;
  const isShown = parsed.success && preview !== undefined && preview.count > 0;
  return (
    <div role="status">
      {isShown && (
        <Alert severity="warning">
          {t('schedule.misfit.preview', { count: preview.count, date: preview.firstOn === null ? '' : format.shortDate(preview.firstOn) })}
        </Alert>
      )}
    </div>
  );
}
