import { useMemo, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { timelineKinds, type TimelineEntry, type TimelineKind } from '../../../shared/history/timeline.model.ts';
import { filteredTimeline, kindOf, type TimelineFilter } from '../../../shared/history/timeline.rules.ts';
import { api } from '../../api/client.ts';
import { useChartReason } from '../../session/chart-reason.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { TimelineList } from './TimelineList.tsx';

interface FiltersProps {
  readonly entries: readonly TimelineEntry[];
  readonly filter: TimelineFilter;
  readonly onChange: (filter: TimelineFilter) => void;
}

interface Choice {
  readonly id: string;
  readonly name: string;
}

function choicesOf(entries: readonly TimelineEntry[], choose: (entry: TimelineEntry) => Choice | undefined): readonly Choice[] {
  return [...new Map(entries.flatMap((entry) => choose(entry) ?? []).map((choice) => [choice.id, choice])).values()];
}

/** Kinds, therapists and episodes that this client has; what there is only one of is not asked for. */
function Filters({ entries, filter, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const kinds = timelineKinds.filter((kind) => entries.some((entry) => kindOf(entry) === kind));
  const selects = [
    { key: 'therapistId' as const, label: t('history.therapist'), all: t('history.therapistAll'), choices: choicesOf(entries, (entry) => ('therapistName' in entry ? { id: entry.therapistId, name: entry.therapistName } : undefined)) },
    { key: 'episodeId' as const, label: t('history.timeline.episode'), all: t('history.timeline.allEpisodes'), choices: choicesOf(entries, (entry) => (entry.kind === 'episodeOpened' ? { id: entry.episodeId, name: entry.label } : undefined)) },
  ].filter(({ choices }) => choices.length > 1);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', pb: 1.25 }}>
      <ToggleButtonGroup size="small" value={filter.kinds} aria-label={t('history.timeline.kinds')} onChange={(_event, chosen: TimelineKind[]) => onChange({ ...filter, kinds: chosen })}>
        {kinds.map((kind) => (
          <ToggleButton key={kind} value={kind} sx={{ px: 1.25, py: 0.25 }}>
            {t(`history.timeline.kind.${kind}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {selects.map(({ key, label, all, choices }) => (
        <TextField key={key} select size="small" label={label} value={filter[key] ?? ''} onChange={(event) => onChange({ ...filter, [key]: event.target.value || null })} slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }} sx={{ width: '13rem' }}>
          <MenuItem value="">{all}</MenuItem>
          {choices.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      ))}
    </Box>
  );
}

const everything: TimelineFilter = { kinds: [], therapistId: null, episodeId: null };

function Entries({ clientId, all }: { readonly clientId: string; readonly all: readonly TimelineEntry[] }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState(everything);
  const entries = useMemo(() => filteredTimeline(all, filter), [all, filter]);
  if (all.length === 0) return <EmptyState title={t('history.timeline.empty')} text={t('history.timeline.emptyText')} />;
  return (
    <>
      <Filters entries={all} filter={filter} onChange={setFilter} />
      {entries.length === 0 ? (
        <Typography color="textSecondary">{t('history.timeline.nothing')}</Typography>
      ) : (
        <TimelineList key={JSON.stringify(filter)} clientId={clientId} entries={entries} />
      )}
    </>
  );
}

/** Everything that happened with a client, as far as the person may read it. */
export function ClientTimeline({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const chartReason = useChartReason();
  const query = useQuery({
    ...api.history.getTimeline.queryOptions({ input: { clientId } }),
    // Notes, consents and documents come from rooms that do not know of the history.
    staleTime: 0,
  });
  return (
    <QueryView query={query}>
      {({ entries, isChartClosed }) => (
        <>
          {isChartClosed && (
            <Alert severity="info" sx={{ mb: 1.25 }} action={<Button color="inherit" onClick={() => void chartReason.ask(clientId)}>{t('history.timeline.giveReason')}</Button>}>
              {t('history.timeline.chartClosed')}
            </Alert>
          )}
          <Entries clientId={clientId} all={entries} />
        </>
      )}
    </QueryView>
  );
}
