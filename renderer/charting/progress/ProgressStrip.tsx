import { useId, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { EpisodeProgress } from '../../../shared/charting/charting.model.ts';
import { PainLine } from './PainLine.tsx';
import { ProgressNumbers } from './ProgressNumbers.tsx';
import { ProgressVerdict } from './ProgressVerdict.tsx';
import { SessionDots } from './SessionDots.tsx';

interface ProgressStripProps {
  readonly progress: EpisodeProgress;
  /** Sessions of the plan that are booked and not charted yet. */
  readonly booked: number;
}

/** Sessions, the pain line and one honest sentence; it explains itself when asked. */
export function ProgressStrip({ progress, booked }: ProgressStripProps) {
  const { t } = useTranslation();
  const [isExplained, setIsExplained] = useState(false);
  const numbersId = useId();
  const hasScores = progress.outcome.timeline.length > 0;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <SessionDots done={progress.sessionsDone} aborted={progress.sessionsAborted} booked={booked} planned={progress.sessionsPlanned} />
      {hasScores && <PainLine progress={progress} />}
      <ProgressVerdict progress={progress}>
        {hasScores && (
          <Button
            variant="text"
            aria-expanded={isExplained}
            aria-controls={numbersId}
            onClick={() => setIsExplained(!isExplained)}
            sx={{ minHeight: '1.5rem', py: 0, px: 0.5, fontSize: '0.8125rem' }}
          >
            {t(isExplained ? 'charting.progress.hide' : 'charting.progress.why')}
          </Button>
        )}
      </ProgressVerdict>
      <Box id={numbersId}>{isExplained && <ProgressNumbers progress={progress} />}</Box>
    </Box>
  );
}
