import FlagOutlinedIcon from '@mui/icons-material/FlagOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Episode, EpisodeStatus } from '../../../shared/episodes/episodes.model.ts';
import { wallTimeOf } from '../../../shared/core/time.ts';
import { api } from '../../api/client.ts';
import { useProgress } from '../../charting/charting.api.ts';
import { ProgressVerdict } from '../../charting/progress/ProgressVerdict.tsx';
import { SessionDots } from '../../charting/progress/SessionDots.tsx';
import { useChartReason } from '../../session/chart-reason.ts';
import { usePermission } from '../../session/me.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFormat } from '../../ui/use-format.ts';

const mostShown = 3;

const ranks: Readonly<Record<EpisodeStatus, number>> = { active: 0, on_hold: 1, referred_out: 2, discharged: 2, cancelled: 2 };

function byOpenFirst(one: Episode, other: Episode): number {
  return ranks[one.status] - ranks[other.status] || other.openedAt.localeCompare(one.openedAt);
}

/** How an episode under way stands: its sessions and the sentence; the lines and numbers are one tab further. */
function Standing({ episode }: { readonly episode: Episode }) {
  const { t } = useTranslation();
  const progress = useProgress(episode.id).data;
  if (!progress) return null;
  const booked = episode.plan?.sessionsBooked ?? 0;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.75, mt: 0.75 }}>
      <SessionDots done={progress.sessionsDone} aborted={progress.sessionsAborted} booked={booked} planned={progress.sessionsPlanned} />
      <ProgressVerdict progress={progress} />
      {progress.decisionDue !== null && (
        <Typography variant="body2" sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <FlagOutlinedIcon fontSize="small" aria-hidden sx={{ color: 'warning.main' }} />
          {t(`episodes.decision.${progress.decisionDue}`, { taken: progress.planSessionsTaken, planned: progress.sessionsPlanned ?? progress.planSessionsTaken })}
        </Typography>
      )}
    </Box>
  );
}

function EpisodeLine({ episode }: { readonly episode: Episode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayReadNotes = usePermission('notes.read');
  const facts = [
    t(`clients.episodesCard.status.${episode.status}`),
    t('clients.episodesCard.since', { date: format.date(wallTimeOf(episode.openedAt, format.settings.timeZone).date) }),
    episode.plan ? t('clients.episodesCard.sessions', { count: episode.plan.sessionsPlanned }) : t('clients.episodesCard.noPlan'),
  ];
  return (
    <Box component="li" sx={{ '&:not(:last-of-type)': { mb: 1.5 } }}>
      <Typography sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>{episode.complaint.label}</Typography>
      <Typography variant="body2" color="textSecondary">
        {facts.join(' · ')}
      </Typography>
      {mayReadNotes && episode.status === 'active' && <Standing episode={episode} />}
    </Box>
  );
}

/** The client's episodes in a few lines, open ones first. */
export function EpisodesCard({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const chartReason = useChartReason();
  const query = useQuery(api.episodes.listEpisodes.queryOptions({ input: { clientId } }));
  return (
    <Section
      title={t('clients.episodesCard.title')}
      actions={
        <Button component={Link} to={`/clients/${clientId}/episodes`} replace>
          {t('clients.episodesCard.all')}
        </Button>
      }
    >
      <QueryView query={query} onGiveReason={() => void chartReason.ask(clientId)}>
        {(episodes) =>
          episodes.length === 0 ? (
            <Typography color="textSecondary">{t('clients.episodesCard.none')}</Typography>
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
              {episodes.toSorted(byOpenFirst).slice(0, mostShown).map((episode) => (
                <EpisodeLine key={episode.id} episode={episode} />
              ))}
            </Box>
          )
        }
      </QueryView>
    </Section>
  );
}
