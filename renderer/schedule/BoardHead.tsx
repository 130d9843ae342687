import { memo } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { occupiesTime } from '../../shared/schedule/visit-state.rules.ts';
import { useFormat } from '../ui/use-format.ts';
import type { BoardColumn } from './board-columns.ts';
import { axisWidth } from './TimeAxis.tsx';

interface BoardHeadProps {
  readonly columns: readonly BoardColumn[];
  readonly titleOf: (column: BoardColumn) => string;
  readonly columnWidth: string;
  /** Opens the day of a column, where the columns are days. */
  readonly onOpenDay: ((date: string) => void) | null;
}

function BoardHeadPlain({ columns, titleOf, columnWidth, onOpenDay }: BoardHeadProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Box
      style={{ minWidth: `calc(${axisWidth} + ${columns.length} * ${columnWidth})` }}
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 6,
        display: 'flex',
        bgcolor: 'background.default',
        borderBottom: 1,
        borderColor: 'divider',
        '& .cell': { flex: '1 1 0', minWidth: columnWidth, px: 0.75, py: 0.5, borderLeft: 1, borderColor: 'divider', lineHeight: 1.3, overflow: 'hidden' },
        '& .day': { all: 'unset', cursor: 'pointer', display: 'block', width: '100%', '&:hover, &:focus-visible': { textDecoration: 'underline' } },
      }}
    >
      <Box sx={{ position: 'sticky', left: 0, zIndex: 1, width: axisWidth, flexShrink: 0, bgcolor: 'background.default' }} />
      {columns.map((column) => {
        const count = column.visits.filter((visit) => occupiesTime(visit.state)).length;
        const hours = column.hours.map(({ startMinute, endMinute }) => format.timeRange(startMinute, endMinute - startMinute));
        const off = hours.length === 0 ? t('schedule.board.offDay') : hours.join(', ');
        // In a narrow column the hours are cut off, not how many come.
        const facts = [...(count > 0 ? [t('schedule.day.visits', { count })] : []), ...(column.by === 'therapist' ? [off] : [])];
        const title = titleOf(column);
        return (
          <div key={column.key} className="cell">
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
              {column.colour !== null && onOpenDay === null && (
                <Box
                  aria-hidden
                  sx={{ width: '0.625rem', height: '0.625rem', borderRadius: '50%', flexShrink: 0 }}
                  style={{ backgroundColor: column.colour }}
                />
              )}
              <Typography variant="subtitle2" component="h2" noWrap title={title}>
                {onOpenDay === null ? (
                  title
                ) : (
                  <button type="button" className="day" onClick={() => onOpenDay(column.date)}>
                    {title}
                  </button>
                )}
              </Typography>
            </Box>
            <Typography variant="caption" color="textSecondary" noWrap component="p" title={facts.join(' · ')} sx={{ minHeight: '1.1rem' }}>
              {facts.join(' · ')}
            </Typography>
          </div>
        );
      })}
    </Box>
  );
}

/** The names over the columns, with hours and number of visits; they stay while the day scrolls. */
export const BoardHead = memo(BoardHeadPlain);
