import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { MeasureSeries, SeriesPoint } from '../../../shared/charting/series.rules.ts';
import { useFormat } from '../../ui/use-format.ts';
import { seriesName, valueText } from './series-words.ts';

const SIZE = { width: 300, height: 120, left: 26, right: 16, top: 14, bottom: 18 } as const;

const LINES = {
  '& .band': { fill: 'var(--mui-palette-text-secondary)', fillOpacity: 0.1 },
  '& .target': { stroke: 'var(--mui-palette-success-main)', strokeWidth: 1.2 },
  '& .norm': { stroke: 'var(--mui-palette-text-disabled)', strokeWidth: 1, strokeDasharray: '1 3' },
  '& .decision': { stroke: 'var(--mui-palette-text-secondary)', strokeWidth: 1, strokeDasharray: '4 3' },
  '& .chosen': { stroke: 'var(--mui-palette-primary-main)', strokeWidth: 1, strokeOpacity: 0.5 },
  '& .path': { stroke: 'var(--mui-palette-primary-main)', strokeWidth: 2, fill: 'none', strokeLinejoin: 'round' },
  '& .within': { stroke: 'var(--mui-palette-text-secondary)', strokeWidth: 1 },
  '& .dot': { fill: 'var(--mui-palette-background-paper)', stroke: 'var(--mui-palette-primary-main)', strokeWidth: 2 },
  '& .real': { fill: 'var(--mui-palette-primary-main)' },
  '& .worse': { fill: 'var(--mui-palette-error-main)', stroke: 'var(--mui-palette-error-main)' },
  '& .after': { fill: 'var(--mui-palette-text-secondary)' },
  '& text': { fontSize: 10, fill: 'var(--mui-palette-text-secondary)', fontFamily: 'inherit', stroke: 'var(--mui-palette-background-paper)', strokeWidth: 3, paintOrder: 'stroke' },
  '& .value': { fill: 'var(--mui-palette-text-primary)', fontWeight: 600 },
} as const;

interface MeasureChartProps {
  readonly series: MeasureSeries;
  /** Signed sessions in all: the axis. */
  readonly sessions: number;
  readonly sessionsPlanned: number | null;
  readonly decisions: readonly number[];
  /** The session the replay stands at, from 0. */
  readonly chosen: number;
  readonly activities: readonly string[];
}

function valuesOf({ points, target, norm, band, range }: MeasureSeries): readonly number[] {
  const measured = points.flatMap((point) => [point.before, point.after]);
  return [...measured, target, norm, ...(band ?? []), ...range].filter((value) => value !== null);
}

function sentence(series: MeasureSeries): 'better' | 'worse' | 'unchanged' | null {
  return series.points.length < 2 ? null : (series.points.at(-1)?.change ?? null);
}

function nowOf(point: SeriesPoint): number {
  return point.before ?? point.after ?? 0;
}

/** One measure over the episode: its target, the band within which a change may be error, and where a decision is due. */
export function MeasureChart({ series, sessions, sessionsPlanned, decisions, chosen, activities }: MeasureChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const places = Math.max(sessions, sessionsPlanned ?? 0, 2);
  const values = valuesOf(series);
  const [lowest, highest] = [Math.min(...values, 0), Math.max(...values)];
  const span = highest - lowest || 1;
  const { width, height, left, right, top, bottom } = SIZE;
  const xOf = (index: number): number => left + ((width - left - right) * index) / (places - 1);
  const yOf = (value: number): number => top + ((height - top - bottom) * (highest - Math.min(highest, Math.max(lowest, value)))) / span;
  const name = seriesName(t, series, activities);
  const text = (value: number): string => valueText(series, value, format.number);
  const change = sentence(series);
  const steps = series.points.map((point) => t('charting.course.step', { session: point.index + 1, value: text(nowOf(point)) })).join('; ');
  return (
    <Box component="figure" sx={{ m: 0, minWidth: 0 }}>
      <Typography component="figcaption" variant="body2" sx={{ fontWeight: 500, display: 'flex', gap: 1, alignItems: 'baseline', justifyContent: 'space-between' }}>
        <span>{name}</span>
        {change !== null && (
          <Typography component="span" variant="caption" sx={{ color: change === 'better' ? 'success.main' : change === 'worse' ? 'error.main' : 'text.secondary', whiteSpace: 'nowrap' }}>
            {change === 'better' ? '▲ ' : change === 'worse' ? '▼ ' : ''}
            {t(`charting.course.change.${change}`)}
          </Typography>
        )}
      </Typography>
      <Box component="svg" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${name}: ${steps}`} sx={{ display: 'block', width: 1, ...LINES }}>
        {series.band && <rect className="band" x={left} width={width - left - right} y={yOf(series.band[1])} height={Math.max(0, yOf(series.band[0]) - yOf(series.band[1]))} />}
        {series.norm !== null && <line className="norm" x1={left} x2={width - right} y1={yOf(series.norm)} y2={yOf(series.norm)} />}
        {series.target !== null && <line className="target" x1={left} x2={width - right} y1={yOf(series.target)} y2={yOf(series.target)} />}
        {decisions.map((after) => (
          <line key={after} className="decision" x1={xOf(after - 1)} x2={xOf(after - 1)} y1={top} y2={height - bottom} />
        ))}
        <line className="chosen" x1={xOf(chosen)} x2={xOf(chosen)} y1={top - 6} y2={height - bottom} />
        <text x={0} y={yOf(highest) + 4}>{text(highest)}</text>
        <text x={0} y={yOf(lowest) + 2}>{text(lowest)}</text>
        <polyline className="path" points={series.points.map((point) => `${xOf(point.index)},${yOf(nowOf(point))}`).join(' ')} />
        {series.points.map((point) => (
          <g key={point.index}>
            {point.before !== null && point.after !== null && (
              <>
                <line className="within" x1={xOf(point.index)} x2={xOf(point.index) + 7} y1={yOf(point.before)} y2={yOf(point.after)} />
                <circle className="after" cx={xOf(point.index) + 7} cy={yOf(point.after)} r={2.2} />
              </>
            )}
            <circle className={`dot ${point.change === 'better' ? 'real' : point.change}`} cx={xOf(point.index)} cy={yOf(nowOf(point))} r={3.6} />
            <text className="value" x={xOf(point.index)} y={yOf(nowOf(point)) - 6} textAnchor="middle">
              {text(nowOf(point))}
            </text>
          </g>
        ))}
        {Array.from({ length: places }, (_, index) => (
          // The axis has a place for each session; the place is what it is.
          <text key={index} x={xOf(index)} y={height - 4} textAnchor="middle">
            {index + 1}
          </text>
        ))}
      </Box>
      {series.target !== null && (
        <Typography variant="caption" color="textSecondary">
          {t('charting.course.target', { value: text(series.target) })}
        </Typography>
      )}
    </Box>
  );
}
