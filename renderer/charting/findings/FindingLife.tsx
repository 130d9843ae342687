import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { FindingLife as Life, LifePoint, LifeStep } from '../../../shared/charting/finding-life.rules.ts';
import { useFormat } from '../../ui/use-format.ts';

const STEP_WIDTH = 46;
const TOP = 14;
const GRADE_HEIGHT = 11;
const BOTTOM = 30;
const HEIGHT = TOP + 4 * GRADE_HEIGHT + BOTTOM;

const LINES = {
  '& .grid': { stroke: 'var(--mui-palette-divider)', strokeWidth: 1 },
  '& .path': { stroke: 'var(--mui-palette-primary-main)', strokeWidth: 2, fill: 'none', strokeLinejoin: 'round' },
  '& .gap': { stroke: 'var(--mui-palette-text-disabled)', strokeWidth: 1.2, strokeDasharray: '2 3', fill: 'none' },
  '& .within': { stroke: 'var(--mui-palette-text-secondary)', strokeWidth: 1 },
  '& .dot': { fill: 'var(--mui-palette-background-paper)', stroke: 'var(--mui-palette-primary-main)', strokeWidth: 2 },
  '& .after': { fill: 'var(--mui-palette-text-secondary)' },
  '& text': { fontSize: 9.5, fill: 'var(--mui-palette-text-secondary)', fontFamily: 'inherit' },
  '& .grade': { fontSize: 10, fontWeight: 600, fill: 'var(--mui-palette-text-primary)' },
} as const;

const SIGN: Readonly<Record<LifeStep, string>> = { found: '●', same: '=', better: '+', worse: '−', resolved: '×', returned: '↺', notChecked: '·' };

function yOf(grade: number): number {
  return TOP + (4 - grade) * GRADE_HEIGHT;
}

/** The value that stands for a session: before treatment, else after it. */
function gradeOf(point: LifePoint): number | null {
  return point.tenderness ?? point.tendernessAfter;
}

/** A finding from the session it was found in to the last one: tenderness before and after each treatment. */
export function FindingLife({ life }: { readonly life: Life }) {
  const { t } = useTranslation();
  const format = useFormat();
  const width = Math.max(2, life.points.length) * STEP_WIDTH;
  const xOf = (index: number): number => STEP_WIDTH / 2 + index * STEP_WIDTH;
  const graded = life.points.flatMap((point, index) => (gradeOf(point) === null ? [] : [{ index, grade: gradeOf(point) ?? 0 }]));
  const words = life.points.map((point) => {
    const grades = [point.tenderness, point.tendernessAfter].filter((grade) => grade !== null).join(' → ');
    return `${format.shortDate(point.startsOn)}: ${t(`charting.life.${point.step}`)}${grades === '' ? '' : ` ${grades}`}`;
  });
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Box component="svg" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={t('charting.life.of', { steps: words.join('; ') })} sx={{ display: 'block', width, minWidth: width, height: HEIGHT, ...LINES }}>
        {[0, 4].map((grade) => (
          <line key={grade} className="grid" x1={0} x2={width} y1={yOf(grade)} y2={yOf(grade)} />
        ))}
        {graded.slice(1).map((point, at) => {
          const before = graded[at];
          if (!before) return null;
          const isWhole = point.index - before.index === 1;
          return <line key={point.index} className={isWhole ? 'path' : 'gap'} x1={xOf(before.index)} y1={yOf(before.grade)} x2={xOf(point.index)} y2={yOf(point.grade)} />;
        })}
        {life.points.map((point, index) => {
          const grade = gradeOf(point);
          return (
            <g key={point.noteId}>
              {point.tenderness !== null && point.tendernessAfter !== null && point.tendernessAfter !== point.tenderness && (
                <>
                  <line className="within" x1={xOf(index)} x2={xOf(index) + 9} y1={yOf(point.tenderness)} y2={yOf(point.tendernessAfter)} />
                  <circle className="after" cx={xOf(index) + 9} cy={yOf(point.tendernessAfter)} r={2.2} />
                </>
              )}
              {grade !== null && (
                <>
                  <circle className="dot" cx={xOf(index)} cy={yOf(grade)} r={3.6} />
                  <text className="grade" x={xOf(index)} y={yOf(grade) - 6} textAnchor="middle">
                    {grade}
                  </text>
                </>
              )}
              <text x={xOf(index)} y={HEIGHT - 16} textAnchor="middle">
                {SIGN[point.step]} {point.sessionNumber ?? index + 1}
              </text>
              <text x={xOf(index)} y={HEIGHT - 5} textAnchor="middle">
                {format.narrowDay(point.startsOn)}
              </text>
            </g>
          );
        })}
      </Box>
      <Typography variant="caption" color="textSecondary" component="div">
        {t('charting.life.legend')}
      </Typography>
    </Box>
  );
}
