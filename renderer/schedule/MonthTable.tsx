import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { weekdayOf, type CivilDate } from '../../shared/core/time.ts';
import type { MonthDay } from '../../shared/schedule/range.model.ts';
import { useFormat } from '../ui/use-format.ts';

interface MonthTableProps {
  readonly days: readonly MonthDay[];
  /** The day that is looked at; its month is in full ink. */
  readonly date: CivilDate;
  readonly today: CivilDate;
  /** The month asked for is on its way: the one before is shown and cannot be touched. */
  readonly isTurning: boolean;
  readonly onOpen: (date: CivilDate) => void;
}

const look = {
  width: '100%',
  height: '100%',
  minHeight: '26rem',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  '& th': { textAlign: 'left', fontWeight: 600, fontSize: '0.8125rem', px: 1, py: 0.5, color: 'text.secondary', height: '1.75rem' },
  '& td': { border: 1, borderColor: 'divider', p: 0, height: '5rem', bgcolor: 'background.paper' },
  '& td[data-off]': { bgcolor: 'surface.sunken' },
  '& td[data-other]': { bgcolor: 'background.default' },
  '& td[data-other] button:not([aria-current]) .number': { color: 'text.secondary', fontWeight: 400 },
  '& button': {
    all: 'unset',
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    gap: '0.125rem',
    p: 0.75,
    fontSize: '0.75rem',
    cursor: 'pointer',
    '&:hover': { bgcolor: 'action.hover' },
    '&:focus-visible': { outline: '2px solid', outlineColor: 'focusRing', outlineOffset: '-2px' },
  },
  '& .number': { fontWeight: 600, fontSize: '0.8125rem' },
  '& td [aria-current="date"] .number': { alignSelf: 'flex-start', px: 0.75, ml: -0.25, borderRadius: 3, color: 'primary.contrastText', bgcolor: 'primary.main' },
  '& .quiet': { color: 'text.secondary', maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .load': { mt: 'auto', height: '0.375rem', borderRadius: 1, border: 1, borderColor: 'text.secondary', overflow: 'hidden' },
  '& .load i': { display: 'block', height: '100%', bgcolor: 'text.secondary' },
} as const;

/** Share of the working time that is booked, in whole percent; undefined on a day off. */
export function loadPercent({ bookedMinutes, workingMinutes }: MonthDay): number | undefined {
  return workingMinutes === 0 ? undefined : Math.round((100 * bookedMinutes) / workingMinutes);
}

/** A month's sheet: weeks as rows, each day a button with its counts. */
export function MonthTable({ days, date, today, isTurning, onOpen }: MonthTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const weeks = Array.from({ length: days.length / 7 }, (_none, week) => days.slice(week * 7, week * 7 + 7));
  const dayOf = (day: MonthDay) => {
    const load = loadPercent(day);
    // An empty bar says as much.
    const isEmpty = day.visits === 0 && load === 0;
    const facts = [
      ...(day.visits > 0 ? [t('schedule.day.visits', { count: day.visits })] : []),
      ...(day.firstVisits > 0 ? [t('schedule.month.first', { count: day.firstVisits })] : []),
      ...day.closures,
      ...(load === undefined && day.closures.length === 0 ? [t('schedule.board.offDay')] : []),
      ...(load === undefined ? [] : [t('schedule.month.load', { percent: load })]),
    ];
    const shown = isEmpty ? day.closures : facts;
    return (
      <td key={day.date} {...(load === undefined && { 'data-off': true })} {...(day.date.slice(0, 7) !== date.slice(0, 7) && { 'data-other': true })}>
        <button
          type="button"
          data-date={day.date}
          tabIndex={day.date === date ? 0 : -1}
          {...(day.date === today && { 'aria-current': 'date' })}
          aria-label={[format.longDate(day.date), ...facts].join(', ')}
          onClick={() => onOpen(day.date)}
        >
          <span className="number">{Number(day.date.slice(8))}</span>
          {shown.map((fact) => (
            <span key={fact} className="quiet">
              {fact}
            </span>
          ))}
          {load !== undefined && (
            <span className="load">
              <i style={{ width: `${Math.min(100, load)}%` }} />
            </span>
          )}
        </button>
      </td>
    );
  };
  return (
    <Box component="table" aria-label={t('schedule.month.label', { month: format.month(date) })} sx={look} {...(isTurning && { 'aria-busy': true, style: { pointerEvents: 'none' } })}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day.date} scope="col">
              {format.weekday(weekdayOf(day.date))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]?.date}>{week.map(dayOf)}</tr>
        ))}
      </tbody>
    </Box>
  );
}
