import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useChart } from '../chart.ts';
import { ScoreInput } from '../../episodes/fields/ScoreInput.tsx';
import { activityChange } from '../../../shared/charting/change.rules.ts';
import { ChangeMark } from '../measures/ChangeMark.tsx';
import { useNoteField } from '../note-store.ts';

/** The client's own activities, 0 cannot to 10 as before (PSFS). Nothing is shown where the episode names none. */
export function FunctionScores() {
  const { t } = useTranslation();
  const { workspace } = useChart();
  const [scores, setScores] = useNoteField('subjective', 'psfsScores');
  const { psfsActivities: activities, previous } = workspace;
  if (activities.length === 0) return null;
  const set = (index: number, value: number | null): void => setScores(activities.map((_activity, at) => (at === index ? value : (scores[at] ?? null))));
  return (
    <Box role="group" aria-label={t('charting.function')} data-field="subjective.psfsScores">
      <Typography variant="caption" color="textSecondary">
        {t('charting.function')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 0.5, mt: 0.25 }}>
        {activities.map((activity, index) => {
          const last = previous?.body.subjective.psfsScores[index] ?? null;
          const now = scores[index] ?? null;
          return (
            <Box key={activity} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              <Typography variant="body2" noWrap aria-hidden sx={{ flex: 1, minWidth: 0 }}>
                {activity}
              </Typography>
              <ScoreInput
                label={t('charting.functionOf', { activity })}
                isLabelHidden
                value={scores[index] ?? null}
                onChange={(value) => set(index, value)}
                hint={last === null ? undefined : t('charting.lastTime', { value: last })}
              />
              {now !== null && last !== null && <ChangeMark change={activityChange(last, now)} />}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
