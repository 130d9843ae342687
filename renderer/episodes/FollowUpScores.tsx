import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useController } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { followUp } from '../../shared/episodes/episodes.model.ts';
import { ScoreInput } from './fields/ScoreInput.tsx';

interface FollowUpScoresProps {
  readonly control: Control<z.input<typeof followUp>, unknown, unknown>;
  readonly activities: readonly string[];
}

/** The client's own activities, 0 cannot to 10 as before. All of them or none: a score keeps the place of its activity. */
export function FollowUpScores({ control, activities }: FollowUpScoresProps) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: 'psfsScores' });
  // While some are open the form holds gaps that its schema refuses: the field says so.
  const scores: readonly (number | null)[] = field.value;
  const set = (index: number, score: number | null): void => {
    const next = activities.map((_activity, at) => (at === index ? score : (scores[at] ?? null)));
    field.onChange(next.every((value) => value === null) ? [] : next);
  };
  if (activities.length === 0) return null;
  return (
    <Box role="group" aria-label={t('episodes.followUp.activities')} sx={{ display: 'grid', gap: 0.5 }}>
      <Typography variant="caption" color="textSecondary">
        {t('episodes.followUp.activities')}
      </Typography>
      {activities.map((activity, index) => (
        <Box key={activity} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Typography variant="body2" aria-hidden sx={{ flex: 1 }}>
            {activity}
          </Typography>
          <ScoreInput label={activity} isLabelHidden value={scores[index] ?? null} onChange={(score) => set(index, score)} />
        </Box>
      ))}
      {fieldState.invalid && (
        <Typography variant="caption" color="error" role="alert">
          {t('episodes.followUp.allOrNone')}
        </Typography>
      )}
    </Box>
  );
}
