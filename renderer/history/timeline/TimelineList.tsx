import { useCallback, useMemo, useRef, type KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../shared/history/timeline.model.ts';
import { timelineRows } from '../../../shared/history/timeline.rules.ts';
import { useKeyLabel, useKeys } from '../../app/use-keys.ts';
import { rowHeight, TimelineLine } from './TimelineLine.tsx';
import { useRowWindow } from './use-window.ts';

interface TimelineListProps {
  readonly clientId: string;
  readonly entries: readonly TimelineEntry[];
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** Ten years in one list: only what is in view is drawn; years are jumped to by button or key. */
export function TimelineList({ clientId, entries }: TimelineListProps) {
  const { t } = useTranslation();
  const rows = useMemo(() => timelineRows(entries), [entries]);
  const years = useMemo(() => rows.flatMap((row, index) => (row.kind === 'year' ? [{ ...row, index }] : [])), [rows]);
  const { scroller, first, end, top, onScroll, show } = useRowWindow(rows.length, rowHeight);
  const focused = useRef(0);
  const onFocus = useCallback((index: number) => void (focused.current = index), []);
  const newer = useKeyLabel('client.newerYear');
  const older = useKeyLabel('client.olderYear');

  const focus = (index: number): void => {
    focused.current = index;
    show(index, false);
    // The row may come onto the page only now.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus({ preventScroll: true }));
  };
  const jump = (index: number): void => {
    show(index, true);
    focus(Math.min(index + 1, rows.length - 1));
    show(index, true);
  };
  const place = Math.round(top / rowHeight);
  const present = years.findLast(({ index }) => index <= place);
  const turn = (by: 1 | -1) => (): void => {
    const at = years.findLast(({ index }) => index <= focused.current) ?? present;
    const next = years[(at ? years.indexOf(at) : 0) + by];
    if (next) jump(next.index);
  };
  useKeys('client', { newerYear: turn(-1), olderYear: turn(1) });

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'Home' ? -rows.length : event.key === 'End' ? rows.length : steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    let target = Math.max(0, Math.min(focused.current + step, rows.length - 1));
    // A year's heading is no stop.
    if (rows[target]?.kind === 'year') target += step < 0 && target > 0 ? -1 : 1;
    focus(Math.min(target, rows.length - 1));
  };
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'start' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Paper
          variant="outlined"
          ref={scroller}
          onScroll={onScroll}
          onKeyDown={onKeyDown}
          sx={{ height: 'calc(100vh - 19rem)', minHeight: '16rem', overflowY: 'auto', overflowX: 'hidden' }}
        >
          <Box component="ul" aria-label={t('history.timeline.label')} sx={{ listStyle: 'none', m: 0, p: 0, height: rows.length * rowHeight, boxSizing: 'border-box', pt: `${first * rowHeight}px` }}>
            {rows.slice(first, end).map((row, offset) => (
              <TimelineLine
                key={row.kind === 'year' ? row.year : `${row.entry.kind} ${row.entry.id}`}
                clientId={clientId}
                row={row}
                index={first + offset}
                count={rows.length}
                onFocus={onFocus}
              />
            ))}
          </Box>
        </Paper>
        <Typography variant="caption" color="textSecondary" component="p" sx={{ pt: 0.75 }}>
          {t('history.timeline.count', { count: entries.length })} {newer !== undefined && older !== undefined && ` · ${t('history.timeline.hint', { newer, older })}`}
        </Typography>
      </Box>
      <Box component="nav" aria-label={t('history.timeline.years')} sx={{ display: 'flex', flexDirection: 'column', maxHeight: 'calc(100vh - 19rem)', overflowY: 'auto' }}>
        {years.map(({ year, count, index }) => (
          <Button
            key={year}
            size="small"
            variant={present?.year === year ? 'outlined' : 'text'}
            aria-current={present?.year === year ? 'true' : undefined}
            aria-label={t('history.timeline.yearCount', { year, count })}
            onClick={() => jump(index)}
            sx={{ flexShrink: 0, fontVariantNumeric: 'tabular-nums' }}
          >
            {year}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
