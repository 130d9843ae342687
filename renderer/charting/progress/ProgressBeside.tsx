import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProgressStrip } from './ProgressStrip.tsx';
import { useChart } from '../chart.ts';
import { progressOnDesk } from '../charting.api.ts';

/** The numbers of the sessions signed so far, beside the therapist's own assessment. */
export function ProgressBeside() {
  const { t } = useTranslation();
  const { workspace } = useChart();
  const progress = useQuery(progressOnDesk(workspace.visit.episodeId));
  if (!progress.isSuccess) return null;
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}>
      <Typography variant="caption" color="textSecondary">
        {t('charting.progressSoFar')}
      </Typography>
      <ProgressStrip progress={progress.data} booked={0} />
    </Box>
  );
}
