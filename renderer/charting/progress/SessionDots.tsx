import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

type Dot = 'done' | 'aborted' | 'booked' | 'open';

interface SessionDotsProps {
  readonly done: number;
  readonly aborted: number;
  readonly booked: number;
  /** Null without a plan. */
  readonly planned: number | null;
}

const LOOK = {
  done: { bgcolor: 'primary.main', borderColor: 'primary.main', color: 'primary.contrastText' },
  aborted: { bgcolor: 'warning.light', borderColor: 'warning.main', color: 'warning.main' },
  booked: { bgcolor: 'primary.light', borderColor: 'primary.main', color: 'primary.main' },
  open: { borderColor: 'text.disabled', borderStyle: 'dashed', color: 'text.secondary' },
} as const;

/** The plan's sessions as a row of numbered places: done, broken off, booked, still open. */
export function SessionDots({ done, aborted, booked, planned }: SessionDotsProps) {
  const { t } = useTranslation();
  const used = [...Array<Dot>(done).fill('done'), ...Array<Dot>(aborted).fill('aborted'), ...Array<Dot>(booked).fill('booked')];
  const dots = [...used, ...Array<Dot>(Math.max(0, (planned ?? 0) - used.length)).fill('open')];
  const text = t('charting.sessions.summary', { done, booked, planned: planned ?? done });
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
      <Box role="img" aria-label={text} sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
        {dots.map((dot, index) => (
          <Box
            // The places of a plan have no identity but their order.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            title={t(`charting.sessions.${dot}`)}
            sx={{ width: '1.25rem', height: '1.25rem', borderRadius: '50%', border: 1, display: 'grid', placeItems: 'center', fontSize: '0.6875rem', fontWeight: 600, ...LOOK[dot] }}
          >
            {dot === 'aborted' ? '×' : index + 1}
          </Box>
        ))}
      </Box>
      <Box component="span" aria-hidden sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
        {text}
      </Box>
    </Box>
  );
}
