import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { EpisodeProgress } from '../../../shared/charting/charting.model.ts';
import { painChart } from './pain-chart.ts';

const LINES = {
  '& .expected': { stroke: 'var(--mui-palette-text-secondary)', strokeDasharray: '3 3', strokeWidth: 1, fill: 'none' },
  '& .target': { stroke: 'var(--mui-palette-success-main)', strokeWidth: 1 },
  '& .path': { stroke: 'var(--mui-palette-primary-main)', strokeWidth: 2, fill: 'none', strokeLinejoin: 'round' },
  '& .dot': { fill: 'var(--mui-palette-background-paper)', stroke: 'var(--mui-palette-primary-main)', strokeWidth: 2 },
  '& .after': { fill: 'var(--mui-palette-background-paper)', stroke: 'var(--mui-palette-primary-main)', strokeWidth: 2, strokeDasharray: '2 2' },
  // The halo keeps a number legible where the expected line runs through it.
  '& text': { fontSize: 10, fill: 'var(--mui-palette-text-primary)', fontFamily: 'inherit', stroke: 'var(--mui-palette-background-paper)', strokeWidth: 3, paintOrder: 'stroke' },
  '& .small': { fill: 'var(--mui-palette-text-secondary)' },
} as const;

/** Average pain before each session, against the straight line from baseline to target. */
export function PainLine({ progress }: { readonly progress: EpisodeProgress }) {
  const { t } = useTranslation();
  const chart = painChart(progress);
  const points = [...chart.sessions, ...(chart.after ? [chart.after] : [])];
  const scores = points.map((point) => point.score).join(', ');
  return (
    <Box
      component="svg"
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="img"
      aria-label={t('charting.progress.chart', { scores, target: progress.targetNprs ?? '–' })}
      sx={{ display: 'block', width: 1, maxWidth: '22rem', ...LINES }}
    >
      {chart.targetY !== null && (
        <>
          <line className="target" x1={0} x2={chart.width} y1={chart.targetY} y2={chart.targetY} />
          <text className="small" x={0} y={chart.targetY - 3}>
            {t('charting.progress.targetLine', { target: progress.targetNprs ?? 0 })}
          </text>
        </>
      )}
      {chart.expected && <line className="expected" x1={chart.expected[0].x} y1={chart.expected[0].y} x2={chart.expected[1].x} y2={chart.expected[1].y} />}
      <polyline className="path" points={points.map((point) => `${point.x},${point.y}`).join(' ')} />
      {points.map((point) => (
        <g key={point.x}>
          <circle className={point === chart.after ? 'after' : 'dot'} cx={point.x} cy={point.y} r={3.5} />
          <text x={point.x} y={point.y - 6} textAnchor="middle">
            {point.score}
          </text>
        </g>
      ))}
    </Box>
  );
}
