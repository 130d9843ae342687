import type { ReactNode } from 'react';
import CheckCircleOutlinedIcon from '@mui/icons-material/CheckCircleOutlined';
import InfoOutlinedIcon from '@mui/icons-material/InfoOutlined';
import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { EpisodeProgress } from '../../../shared/charting/charting.model.ts';
import { progressSentence } from './progress-sentence.ts';
import type { ProgressTone } from './progress-sentence.ts';

const ICON: Readonly<Record<ProgressTone, typeof InfoOutlinedIcon>> = { good: CheckCircleOutlinedIcon, attention: WarningAmberIcon, neutral: InfoOutlinedIcon };
const COLOUR = { good: 'success.main', attention: 'warning.main', neutral: 'text.secondary' } as const;

interface ProgressVerdictProps {
  readonly progress: EpisodeProgress;
  /** Behind the sentence. */
  readonly children?: ReactNode;
}

/** The one honest sentence about an episode, with the sign that says the same. */
export function ProgressVerdict({ progress, children }: ProgressVerdictProps) {
  const { t } = useTranslation();
  const sentence = progressSentence(progress);
  const Icon = ICON[sentence.tone];
  return (
    <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
      <Icon fontSize="small" aria-hidden sx={{ color: COLOUR[sentence.tone], mt: '1px' }} />
      <Typography variant="body1" sx={{ flex: 1 }}>
        {t(`charting.progress.${sentence.key}`, sentence.values)} {children}
      </Typography>
    </Box>
  );
}
