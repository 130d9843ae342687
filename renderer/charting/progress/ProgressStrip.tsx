import { useId, useState } from 'react';
import CheckCircleOutlinedIcon from '@mui/icons-material/CheckCircleOutlined';
import InfoOutlinedIcon from '@mui/icons-material/InfoOutlined';
import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { EpisodeProgress } from '../../../shared/charting/charting.model.ts';
import { PainLine } from './PainLine.tsx';
import { ProgressNumbers } from './ProgressNumbers.tsx';
import { progressSentence } from './progress-sentence.ts';
import type { ProgressTone } from './progress-sentence.ts';
import { SessionDots } from './SessionDots.tsx';

const ICON: Readonly<Record<ProgressTone, typeof InfoOutlinedIcon>> = { good: CheckCircleOutlinedIcon, attention: WarningAmberIcon, neutral: InfoOutlinedIcon };
const COLOUR = { good: 'success.main', attention: 'warning.main', neutral: 'text.secondary' } as const;

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
  const sentence = progressSentence(progress);
  const Icon = ICON[sentence.tone];
  const hasScores = progress.outcome.timeline.length > 0;
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <SessionDots done={progress.sessionsDone} aborted={progress.sessionsAborted} booked={booked} planned={progress.sessionsPlanned} />
      {hasScores && <PainLine progress={progress} />}
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
        <Icon fontSize="small" aria-hidden sx={{ color: COLOUR[sentence.tone], mt: '1px' }} />
        <Typography variant="body1" sx={{ flex: 1 }}>
          {t(`charting.progress.${sentence.key}`, sentence.values)}{' '}
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
        </Typography>
      </Box>
      <Box id={numbersId}>{isExplained && <ProgressNumbers progress={progress} />}</Box>
    </Box>
  );
}
