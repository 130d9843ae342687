import Box from '@mui/material/Box';
import type { WorkingHours } from '../../shared/clinic/clinic.model.ts';

const firstMinute = 6 * 60;
const lastMinute = 22 * 60;
const quarter = (lastMinute - firstMinute) / 4;

function share(minute: number): number {
  return ((Math.min(Math.max(minute, firstMinute), lastMinute) - firstMinute) / (lastMinute - firstMinute)) * 100;
}

/** The day from six to ten in the evening as a bar: the week's shape at a glance. The fields say the same in words. */
export function DayBar({ stretches }: { readonly stretches: readonly WorkingHours[] }) {
  return (
    <Box
      aria-hidden
      sx={{ display: 'none', '@media (min-width: 85rem)': { display: 'block' }, position: 'relative', height: '0.75rem', bgcolor: 'surface.sunken', borderRadius: 0.5, overflow: 'hidden' }}
    >
      {stretches
        .filter((stretch) => stretch.endMinute > stretch.startMinute)
        .map((stretch) => (
          <Box
            key={stretch.startMinute}
            sx={{
              position: 'absolute',
              insetBlock: 0,
              left: `${share(stretch.startMinute)}%`,
              width: `${share(stretch.endMinute) - share(stretch.startMinute)}%`,
              bgcolor: 'primary.main',
              opacity: 0.75,
            }}
          />
        ))}
      {[1, 2, 3].map((mark) => (
        <Box
          key={mark}
          sx={{ position: 'absolute', insetBlock: 0, left: `${share(firstMinute + mark * quarter)}%`, width: '1px', bgcolor: 'background.paper' }}
        />
      ))}
    </Box>
  );
}
