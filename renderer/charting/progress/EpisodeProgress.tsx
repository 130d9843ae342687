import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { EpisodeProgress as Progress } from '../../../shared/charting/charting.model.ts';
import type { DecisionChoice } from '../../../shared/episodes/episodes.model.ts';
import { TailRelease } from '../../schedule/TailRelease.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { useProgress } from '../charting.api.ts';
import { DecisionPoint } from './DecisionPoint.tsx';
import { ProgressStrip } from './ProgressStrip.tsx';

interface EpisodeProgressProps {
  readonly episodeId: string;
  /** Sessions of the plan that are booked and not charted yet. */
  readonly booked: number;
  /** Null where there is no plan in force. */
  readonly activePlanId: string | null;
  /** Asks for the decision where one is due; without it the caller may not decide. */
  readonly onDecided?: ((choice: DecisionChoice) => void) | undefined;
}

/** Whether the last score has reached the plan's target. */
function isTargetMet({ targetNprs, outcome: { latest } }: Progress): boolean {
  return targetNprs !== null && latest !== null && latest <= targetNprs;
}

/** The progress strip of an episode, and the visits that are not needed any more once the target is met. */
export function EpisodeProgress({ episodeId, booked, activePlanId, onDecided }: EpisodeProgressProps) {
  const { t } = useTranslation();
  const query = useProgress(episodeId);
  return (
    <QueryView query={query}>
      {(progress) => (
        <>
          <ProgressStrip progress={progress} booked={booked} />
          {progress.sessionsDone + progress.sessionsAborted > 0 && (
            <Button component={Link} to={`/episodes/${episodeId}/course`} variant="text" sx={{ alignSelf: 'flex-start' }}>
              {t('charting.course.open')}
            </Button>
          )}
          {activePlanId !== null && progress.decisionDue !== null && onDecided && (
            <DecisionPoint key={progress.decisionDue} progress={progress} point={progress.decisionDue} planId={activePlanId} onDecided={onDecided} />
          )}
          {activePlanId !== null && isTargetMet(progress) && <TailRelease planId={activePlanId} reason="met" />}
        </>
      )}
    </QueryView>
  );
}
