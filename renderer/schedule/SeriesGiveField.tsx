import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { seriesGives, type SeriesGive } from '../../shared/schedule/series.rules.ts';
import type { ZodForm } from '../ui/use-zod-form.ts';
import type { SeriesInput, SeriesOutput } from './series-form.ts';

/** Which parts of the wish may give way; each that does costs a proposal its place. */
export function SeriesGiveField({ control }: Pick<ZodForm<SeriesInput, SeriesOutput>, 'control'>) {
  const { t } = useTranslation();
  return (
    <Box>
      <Typography variant="caption" color="textSecondary" component="p">
        {t('series.mayDiffer')}
      </Typography>
      <Controller
        control={control}
        name="mayDiffer"
        render={({ field }) => (
          <ToggleButtonGroup
            size="small"
            fullWidth
            aria-label={t('series.mayDiffer')}
            value={field.value}
            onChange={(_event, value: readonly SeriesGive[]) => field.onChange(value)}
            sx={{ '& .MuiToggleButton-root': { px: 0.25, py: 0.25, textTransform: 'none', color: 'text.secondary', '&.Mui-selected': { color: 'text.primary' } } }}
          >
            {seriesGives.map((give) => (
              <ToggleButton key={give} value={give}>
                {t(`series.gives.${give}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
      />
    </Box>
  );
}
