import { memo } from 'react';
import { styled } from '@mui/material/styles';
import { useFormat } from '../ui/use-format.ts';
import { dayMinutes } from './board-geometry.ts';

/** Width of the hours at the left edge. */
export const axisWidth = '4.25rem';

const Axis = styled('div')(({ theme }) => ({
  position: 'sticky',
  left: 0,
  zIndex: 5,
  width: axisWidth,
  flexShrink: 0,
  backgroundColor: theme.vars.palette.background.default,
  fontSize: '0.75rem',
  color: theme.vars.palette.text.secondary,
  // Half of a line above the hour itself; midnight has nothing above it.
  '& span': { position: 'absolute', right: '0.5rem', lineHeight: 1, whiteSpace: 'nowrap', marginTop: '-0.375rem' },
  '& span:first-of-type': { marginTop: 0 },
}));

function TimeAxisPlain({ perMinute }: { readonly perMinute: number }) {
  const format = useFormat();
  return (
    <Axis aria-hidden style={{ height: dayMinutes * perMinute }}>
      {Array.from({ length: 24 }, (_, hour) => (
        <span key={hour} style={{ top: hour * 60 * perMinute + (hour === 0 ? 2 : 0) }}>
          {format.time(hour * 60)}
        </span>
      ))}
    </Axis>
  );
}

/** The hours of the day at the board's left edge; they stay while the columns scroll sideways. */
export const TimeAxis = memo(TimeAxisPlain);
