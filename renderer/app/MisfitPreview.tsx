import { useQuery } from '@tanstack/react-query';
import { plannedChange } from '../../shared/schedule/misfit.model.ts';
import { api } from '../api/client.ts';
import { usePermission } from '../session/me.ts';
import { MisfitList } from './MisfitList.tsx';
import { useDebounced } from './use-debounced.ts';

/** After a pause in typing. */
const pauseMilliseconds = 250;

/** Says, before a change of the settings is saved, which visits would no longer fit; nothing while it is half typed. */
export function MisfitPreview({ change }: { readonly change: Readonly<Record<string, unknown>> }) {
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
      {isShown && <MisfitList preview={preview} />}
    </div>
  );
}
