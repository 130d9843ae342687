import { useState } from 'react';
import type { ComponentType } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ClosureKind, DecisionChoice, Episode } from '../../shared/episodes/episodes.model.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { EpisodeCard } from './EpisodeCard.tsx';
import type { EpisodeDeed } from './EpisodeCard.tsx';
import { EpisodeForm } from './EpisodeForm.tsx';
import type { MarkersProps } from './EpisodeForm.tsx';
import { FollowUpDialog } from './FollowUpDialog.tsx';
import { PlanForm } from './PlanForm.tsx';

type Doing = { readonly deed: 'open' } | { readonly deed: EpisodeDeed; readonly episode: Episode; readonly kind?: ClosureKind };

/** What later features draw into the episodes. */
export interface EpisodeParts {
  readonly Progress: ComponentType<{ readonly episodeId: string; readonly activePlanId: string | null; readonly booked: number; readonly onDecided?: ((choice: DecisionChoice) => void) | undefined }>;
  readonly Body: ComponentType<MarkersProps>;
  /** What can be printed of the episode. */
  readonly Documents: ComponentType<{ readonly episode: Episode }>;
}

interface EpisodeListProps {
  readonly clientId: string;
  readonly episodes: readonly Episode[];
  readonly canWrite: boolean;
  readonly parts: EpisodeParts;
}

/** What a decision leads to at once: a changed plan, or the end it names. Going on leads nowhere. */
function afterDecision(choice: DecisionChoice, episode: Episode): Doing | null {
  switch (choice) {
    case 'go_on':
      return null;
    case 'change_approach':
      return { deed: 'plan', episode };
    case 'reached':
      return { deed: 'close', episode, kind: 'discharged_goals_met' };
    case 'refer':
      return { deed: 'close', episode, kind: 'referred' };
    case 'discharge':
      return { deed: 'close', episode };
  }
}

const ORDER = { active: 0, on_hold: 1, referred_out: 2, discharged: 2, cancelled: 3 } as const;

/** A client's episodes, active first, and the forms that open, plan and close them. */
export function EpisodeList({ clientId, episodes, canWrite, parts }: EpisodeListProps) {
  const { t } = useTranslation();
  const [doing, setDoing] = useState<Doing | null>(null);
  const stop = (): void => setDoing(null);
  const { Progress, Body, Documents } = parts;
  if (doing?.deed === 'open') {
    return <EpisodeForm clientId={clientId} Body={Body} onDone={(episode) => setDoing({ deed: 'plan', episode })} onCancel={stop} />;
  }
  if (doing?.deed === 'complaint') return <EpisodeForm clientId={clientId} episode={doing.episode} Body={Body} onDone={stop} onCancel={stop} />;
  if (doing?.deed === 'plan') return <PlanForm episode={doing.episode} onDone={stop} onCancel={stop} />;
  if (episodes.length === 0) {
    return (
      <EmptyState
        title={t('episodes.empty')}
        text={t('episodes.emptyText')}
        {...(canWrite && { action: { label: t('episodes.openNew'), onClick: () => setDoing({ deed: 'open' }) } })}
      />
    );
  }
  const sorted = episodes.toSorted((a, b) => ORDER[a.status] - ORDER[b.status] || (a.openedAt < b.openedAt ? 1 : -1));
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 1.5 }}>
        {canWrite ? (
          <Button variant="outlined" onClick={() => setDoing({ deed: 'open' })}>
            {t('episodes.openNew')}
          </Button>
        ) : (
          <Typography variant="body2" color="textSecondary">
            {t('episodes.readOnly')}
          </Typography>
        )}
      </Box>
      {sorted.map((episode, index) => (
        <EpisodeCard
          key={episode.id}
          episode={episode}
          canWrite={canWrite}
          startsOpen={index === 0 || episode.status === 'active'}
          progress={<Progress episodeId={episode.id} activePlanId={episode.plan?.status === 'active' ? episode.plan.id : null} booked={episode.plan?.sessionsBooked ?? 0} onDecided={canWrite ? (choice) => setDoing(afterDecision(choice, episode)) : undefined} />}
          documents={<Documents episode={episode} />}
          onDeed={(deed, kind) => setDoing({ deed, episode, ...(kind && { kind }) })}
        />
      ))}
      {doing?.deed === 'close' && <CloseDialog episode={doing.episode} kind={doing.kind} onClose={stop} />}
      {doing?.deed === 'followUp' && <FollowUpDialog episode={doing.episode} onClose={stop} />}
    </>
  );
}
