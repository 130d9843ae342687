import { memo } from 'react';
import { styled } from '@mui/material/styles';
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

const cut = { margin: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

const Head = styled('div')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: 6,
  display: 'flex',
  backgroundColor: theme.vars.palette.background.default,
  borderBottom: `1px solid ${theme.vars.palette.divider}`,
  '& .corner': { position: 'sticky', left: 0, zIndex: 1, width: axisWidth, flexShrink: 0, backgroundColor: theme.vars.palette.background.default },
  '& .cell': { flex: '1 1 0', minWidth: 'var(--column)', padding: '0.25rem 0.375rem', borderLeft: `1px solid ${theme.vars.palette.divider}`, lineHeight: 1.3, overflow: 'hidden' },
  '& .name': { display: 'flex', alignItems: 'center', gap: '0.375rem' },
  '& i': { width: '0.625rem', height: '0.625rem', borderRadius: '50%', flexShrink: 0 },
  '& h2': { ...theme.typography.subtitle2, ...cut },
  '& p': { ...theme.typography.caption, ...cut, minHeight: '1.1rem', color: theme.vars.palette.text.secondary },
  '& button': { all: 'unset', cursor: 'pointer', display: 'block', width: '100%', '&:hover, &:focus-visible': { textDecoration: 'underline' } },
}));

function BoardHeadPlain({ columns, titleOf, columnWidth, onOpenDay }: BoardHeadProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    // React writes custom properties as they are.
    <Head style={{ minWidth: `calc(${axisWidth} + ${columns.length} * ${columnWidth})`, ['--column' as string]: columnWidth }}>
      <div className="corner" />
      {columns.map((column) => {
        const count = column.visits.filter((visit) => occupiesTime(visit.state)).length;
        const hours = column.hours.map(({ startMinute, endMinute }) => format.timeRange(startMinute, endMinute - startMinute));
        const off = hours.length === 0 ? t('schedule.board.offDay') : hours.join(', ');
        // In a narrow column the hours are cut off, not how many come.
        const facts = [...(count > 0 ? [t('schedule.day.visits', { count })] : []), ...(column.by === 'therapist' ? [off] : [])].join(' · ');
        const title = titleOf(column);
        return (
          <div key={column.key} className="cell">
            <div className="name">
              {column.colour !== null && onOpenDay === null && <i aria-hidden style={{ backgroundColor: column.colour }} />}
              <h2 title={title}>
                {onOpenDay === null ? (
                  title
                ) : (
                  <button type="button" onClick={() => onOpenDay(column.date)}>
                    {title}
                  </button>
                )}
              </h2>
            </div>
            <p title={facts}>{facts}</p>
          </div>
        );
      })}
    </Head>
  );
}

/** The names over the columns, with hours and number of visits; they stay while the day scrolls. */
export const BoardHead = memo(BoardHeadPlain);
