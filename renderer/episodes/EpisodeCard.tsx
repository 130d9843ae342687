import { useState } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ClosureKind, Episode } from '../../shared/episodes/episodes.model.ts';
import { isStale } from '../api/errors.ts';
import { schedulePath } from '../schedule/desk-task.ts';
import { TailRelease } from '../schedule/TailRelease.tsx';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import { ComplaintSummary } from './ComplaintSummary.tsx';
import { DecisionList } from './DecisionList.tsx';
import { DiagnosisProblems } from './DiagnosisProblems.tsx';
import { useResumeEpisode } from './episodes.api.ts';
import { FollowUps } from './FollowUps.tsx';
import { PlanSummary } from './PlanSummary.tsx';
import { RedFlagAdvice } from './RedFlagAdvice.tsx';
import { ReferralStanding } from './ReferralStanding.tsx';

export type EpisodeDeed = 'complaint' | 'plan' | 'followUp' | 'close';

interface EpisodeCardProps {
  readonly episode: Episode;
  readonly canWrite: boolean;
  /** Sessions, pain line and sentence. */
  readonly progress: ReactNode;
  /** What can be printed of it. */
  readonly documents: ReactNode;
  /** Closed episodes begin folded. */
  readonly startsOpen: boolean;
  readonly onDeed: (deed: EpisodeDeed, kind?: ClosureKind) => void;
}

const TONE = { active: 'primary', on_hold: 'warning', discharged: 'success', referred_out: 'warning', cancelled: 'default' } as const;

function Actions({ episode, onDeed }: { readonly episode: Episode; readonly onDeed: (deed: EpisodeDeed) => void }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const resume = useResumeEpisode();
  const { plan, status } = episode;
  const takeUp = async (): Promise<void> => {
    try {
      await resume.mutateAsync({ episodeId: episode.id, version: episode.version });
      notify.show({ severity: 'success', message: t('episodes.resumed') });
    } catch (error) {
      // Somebody else changed it meanwhile: what is on screen is being read again.
      if (isStale(error)) notify.show({ severity: 'warning', message: t('episodes.changedMeanwhile') });
      else notify.error(error);
    }
  };
  if (status !== 'active') {
    return (
      <>
        <Button onClick={() => onDeed('followUp')}>{t('episodes.followUp.begin')}</Button>
        <Button loading={resume.isPending} onClick={() => void takeUp()}>
          {t('episodes.resume')}
        </Button>
      </>
    );
  }
  const canBook = plan?.status === 'active' && plan.sessionsTaken < plan.sessionsPlanned;
  return (
    <>
      {canBook && (
        <Button variant="contained" component={Link} to={schedulePath(null, { kind: 'series', clientId: episode.clientId, planId: plan.id })}>
          {t('episodes.plan.book')}
        </Button>
      )}
      <Button variant={plan ? 'outlined' : 'contained'} onClick={() => onDeed('plan')}>
        {t(plan ? 'episodes.plan.change' : 'episodes.plan.make')}
      </Button>
      <Button onClick={() => onDeed('complaint')}>{t('episodes.change')}</Button>
      <Button onClick={() => onDeed('followUp')}>{t('episodes.followUp.begin')}</Button>
      <Button onClick={() => onDeed('close')}>{t('episodes.close.begin')}</Button>
    </>
  );
}

/** One complaint from start to discharge: its progress, plan and story. */
export function EpisodeCard({ episode, canWrite, progress, documents, startsOpen, onDeed }: EpisodeCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(startsOpen);
  const { closure, status } = episode;
  const headingId = `episode-${episode.id}`;
  return (
    <Paper component="article" variant="outlined" aria-labelledby={headingId} sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap', px: 2, py: 1.25 }}>
        <Typography variant="h2" id={headingId} sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {episode.complaint.label}
        </Typography>
        <Chip label={t(`episodes.status.${episode.status}`)} color={TONE[episode.status]} variant="outlined" />
        <Typography variant="body2" color="textSecondary">
          {closure
            ? [t('episodes.closedOn', { kind: t(`episodes.closure.${closure.kind}`), date: format.date(closure.date) }), ...(closure.referredTo ? [t('episodes.close.goneTo', { who: t(`episodes.close.to.${closure.referredTo}`) })] : [])].join(', ')
            : t('episodes.openedOn', { at: format.instantDateTime(episode.openedAt), name: episode.openedByName })}
        </Typography>
        <Box sx={{ ml: 'auto', display: 'flex', gap: 1, flexWrap: 'wrap' }}>
          {canWrite && isOpen && <Actions episode={episode} onDeed={onDeed} />}
          <Button aria-expanded={isOpen} aria-controls={`${headingId}-body`} onClick={() => setIsOpen(!isOpen)}>
            {t(isOpen ? 'episodes.fold' : 'episodes.unfold')}
          </Button>
        </Box>
      </Box>
      <Box id={`${headingId}-body`}>
        {isOpen && status === 'active' && (
          <Box sx={{ px: 2 }}>
            <RedFlagAdvice
              answers={episode.complaint.redFlags}
              action={
                canWrite && (
                  <Button color="inherit" onClick={() => onDeed('close', 'referred_red_flag')}>
                    {t('episodes.redFlags.refer')}
                  </Button>
                )
              }
            />
          </Box>
        )}
        {isOpen && (
          <Box sx={{ borderTop: 1, borderColor: 'divider', p: 2, display: 'grid', gap: 3, gridTemplateColumns: 'minmax(18rem, 1.2fr) minmax(0, 1fr) minmax(0, 1fr)', alignItems: 'start' }}>
            <Box>
              {progress}
              {closure && closure.reason !== '' && (
                <Typography variant="body2" sx={{ mt: 1 }}>
                  {closure.reason}
                </Typography>
              )}
              <DecisionList decisions={episode.decisions} />
              <FollowUps followUps={episode.followUps} />
            </Box>
            <Box>
              {episode.plan && episode.plan.status !== 'active' && <TailRelease planId={episode.plan.id} reason="ended" />}
              {episode.plan ? <PlanSummary plan={episode.plan} /> : <Typography color="textSecondary">{t('episodes.plan.none')}</Typography>}
            </Box>
            <Box>
              <ComplaintSummary complaint={episode.complaint} />
              <ReferralStanding episode={episode} />
              <DiagnosisProblems codes={episode.complaint.diagnoses} reportedOn={episode.complaint.referral?.date ?? null} sides={episode.complaint.markers.map((marker) => marker.side)} />
            </Box>
            <Box sx={{ gridColumn: '1 / -1' }}>{documents}</Box>
          </Box>
        )}
      </Box>
    </Paper>
  );
}
