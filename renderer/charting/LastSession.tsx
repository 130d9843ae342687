import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useFormat } from '../ui/use-format.ts';
import { useChart } from './chart.ts';
import { NoteView } from './note/NoteView.tsx';

/** The note of the session before, to be read while this one is written. */
export function LastSession() {
  const { t } = useTranslation();
  const format = useFormat();
  const { workspace } = useChart();
  const { previous, psfsActivities } = workspace;
  if (!previous) {
    return (
      <Typography variant="body2" color="textSecondary" sx={{ p: 2 }}>
        {t('charting.firstSession')}
      </Typography>
    );
  }
  return (
    <Box sx={{ p: 2 }}>
      <Typography variant="body2" sx={{ mb: 1, fontWeight: 500 }}>
        <Link component={RouterLink} to={`/notes/${previous.id}`}>
          {t('charting.lastSessionOn', { date: format.shortDate(previous.visit.startsOn), name: previous.visit.therapistName })}
        </Link>
      </Typography>
      <NoteView body={previous.body} activities={psfsActivities} isCompact />
    </Box>
  );
}
