import Box from '@mui/material/Box';
import { useFormat } from '../ui/use-format.ts';
import { dayMinutes } from './board-geometry.ts';

/** Width of the hours at the left edge. */
export const axisWidth = '4.25rem';

/** The hours of the day at the board's left edge; they stay while the columns scroll sideways. */
export function TimeAxis({ perMinute }: { readonly perMinute: number }) {
  const format = useFormat();
  return (
    <Box
      aria-hidden
      sx={{
        position: 'sticky',
        left: 0,
        zIndex: 5,
        width: axisWidth,
        flexShrink: 0,
        bgcolor: 'background.default',
        fontSize: '0.75rem',
        color: 'text.secondary',
      }}
      style={{ height: dayMinutes * perMinute }}
    >
      {Array.from({ length: 24 }, (_, hour) => (
        <Box
          key={hour}
          component="span"
          sx={{ position: 'absolute', right: '0.5rem', lineHeight: 1, whiteSpace: 'nowrap', ...(hour > 0 && { transform: 'translateY(-50%)' }) }}
          style={{ top: hour * 60 * perMinute + (hour === 0 ? 2 : 0) }}
        >
          {format.time(hour * 60)}
        </Box>
      ))}
    </Box>
  );
}
