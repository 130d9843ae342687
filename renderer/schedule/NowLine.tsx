import { memo } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { wallTimeOf } from '../../shared/core/time.ts';
import { useNow } from '../ui/clock.ts';
import { useFormat } from '../ui/use-format.ts';

interface NowLineProps {
  readonly perMinute: number;
  readonly date: string;
}

function NowLinePlain({ perMinute, date }: NowLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const wall = wallTimeOf(useNow(), format.settings.timeZone);
  if (wall.date !== date) return null;
  return (
    <Box
      role="img"
      aria-label={t('schedule.board.now', { time: format.time(wall.minute) })}
      data-now-line="true"
      sx={{
        position: 'absolute',
        left: 0,
        right: 0,
        height: 0,
        pointerEvents: 'none',
        // It lies over the visits, whose text is to be read through it.
        borderTop: '2px solid color-mix(in srgb, var(--mui-palette-error-main) 45%, transparent)',
        '&::before': {
          content: '""',
          position: 'absolute',
          left: '-0.25rem',
          top: '-0.3125rem',
          width: '0.5rem',
          height: '0.5rem',
          borderRadius: '50%',
          bgcolor: 'error.main',
        },
      }}
      style={{ top: wall.minute * perMinute - 1 }}
    />
  );
}

/** Where the day stands now; only on today's board. Memoised: to read the time in a zone costs more than the line. */
export const NowLine = memo(NowLinePlain);
