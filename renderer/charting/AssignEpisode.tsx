import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Radio from '@mui/material/Radio';
import FormControlLabel from '@mui/material/FormControlLabel';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { EpisodeForm } from '../episodes/EpisodeForm.tsx';
import { useEpisodes } from '../episodes/episodes.api.ts';
import { useMe, usePermission } from '../session/me.ts';
import { useChartReason } from '../session/chart-reason.ts';
import { MessageState } from '../ui/MessageState.tsx';
import { useNotify } from '../ui/notify.ts';
import { Page } from '../ui/Page.tsx';
import { PrivateText } from '../ui/PrivateText.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { useFormat } from '../ui/use-format.ts';
import { ComplaintBody } from './ComplaintBody.tsx';
import { useAssignEpisode } from './charting.api.ts';

interface AssignEpisodeProps {
  readonly visit: VisitSummary;
  /** The visit has its episode now. */
  readonly onAssigned: () => void;
}

/** A visit that belongs to no episode yet: choose one, or open a new one, then chart. */
export function AssignEpisode({ visit, onAssigned }: AssignEpisodeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const chartReason = useChartReason();
  const me = useMe();
  const canWrite = usePermission('notes.write');
  const episodes = useEpisodes(visit.clientId);
  const assign = useAssignEpisode();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isNew, setIsNew] = useState(false);
  const join = async (episodeId: string): Promise<void> => {
    try {
      await assign.mutateAsync({ visitId: visit.id, episodeId });
      onAssigned();
    } catch (error) {
      notify.error(error);
    }
  };
  if (!canWrite || visit.therapistId !== me.staffId) {
    return <MessageState title={t('charting.notWritten')} text={t('charting.notWrittenText', { name: visit.therapistName })} />;
  }
  const title = (
    <>
      <PrivateText>{visit.clientName}</PrivateText> · {format.shortDate(visit.startsOn)}
    </>
  );
  if (isNew) {
    return (
      <Page windowTitle={t('charting.title')} title={title}>
        <EpisodeForm clientId={visit.clientId} Body={ComplaintBody} onDone={(episode) => void join(episode.id)} onCancel={() => setIsNew(false)} />
      </Page>
    );
  }
  return (
    <Page windowTitle={t('charting.title')} title={title}>
      <Typography sx={{ mb: 2 }}>{t('charting.assign.text')}</Typography>
      <QueryView query={episodes} onGiveReason={() => void chartReason.ask(visit.clientId)}>
        {(all) => {
          const open = all.filter((episode) => episode.status === 'active');
          const selected = chosen ?? open[0]?.id ?? null;
          return (
            <Box component="form" onSubmit={(event) => { event.preventDefault(); if (selected !== null) void join(selected); }}>
              <RadioGroup aria-label={t('charting.assign.choose')} value={selected} onChange={(event) => setChosen(event.target.value)}>
                {open.map((episode) => (
                  <FormControlLabel key={episode.id} value={episode.id} control={<Radio autoFocus={episode.id === selected} />} label={episode.complaint.label} />
                ))}
              </RadioGroup>
              <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
                {open.length > 0 && (
                  <Button type="submit" variant="contained" loading={assign.isPending}>
                    {t('charting.assign.action')}
                  </Button>
                )}
                <Button variant={open.length === 0 ? 'contained' : 'outlined'} onClick={() => setIsNew(true)}>
                  {t('episodes.openNew')}
                </Button>
              </Box>
            </Box>
          );
        }}
      </QueryView>
    </Page>
  );
}
