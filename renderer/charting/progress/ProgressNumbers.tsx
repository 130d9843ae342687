import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { EpisodeProgress } from '../../../shared/charting/charting.model.ts';
import type { OutcomeFlag } from '../../../shared/charting/outcome.rules.ts';
import type { Format } from '../../ui/format.ts';
import { useFormat } from '../../ui/use-format.ts';
import { functionFirstBelow } from './progress-sentence.ts';

const FLAGS = ['review_plan', 'refer_or_reassess', 'worsening_review', 'worsening_refer', 'target_met'] as const satisfies readonly OutcomeFlag[];

/** "Pain fell by 3 points (50 %)", or rose, or stayed. */
function change(t: TFunction, format: Format, drop: number, pct: number | null): string {
  if (drop === 0) return t('charting.numbers.stayed');
  const share = pct === null ? '' : ` (${format.number(Math.abs(pct), 1)} %)`;
  return drop > 0 ? t('charting.numbers.fell', { count: drop, share }) : t('charting.numbers.rose', { count: -drop, share });
}

/** How the sentence was reached: each score against the expected one, and the numbers behind. */
export function ProgressNumbers({ progress }: { readonly progress: EpisodeProgress }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { outcome } = progress;
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${format.number(value, 2)}`;
  const lines = [
    ...(outcome.drop === null ? [] : [change(t, format, outcome.drop, outcome.pct)]),
    ...(outcome.mcidPoints === null ? [] : [t('charting.numbers.mcid', { count: outcome.mcidPoints })]),
    ...(outcome.response === null ? [] : [t('charting.numbers.response', { response: t(`charting.outcome.${outcome.response}`) })]),
    ...(outcome.slopePerSession === null ? [] : [t('charting.numbers.slope', { slope: signed(outcome.slopePerSession) })]),
    ...(outcome.projectedFurtherSessions === null ? [] : [t('charting.numbers.projection', { count: outcome.projectedFurtherSessions })]),
    ...(outcome.psfsBaseline !== null && outcome.psfsLatest !== null && outcome.psfsChange !== null
      ? [t('charting.numbers.function', { from: format.number(outcome.psfsBaseline, 2), to: format.number(outcome.psfsLatest, 2), change: signed(outcome.psfsChange) })]
      : []),
    ...FLAGS.flatMap((flag) => {
      const k = outcome.flagsFirstSeenAfterKSessions[flag];
      return k === undefined ? [] : [t(`charting.numbers.flags.${flag}`, { k })];
    }),
    ...(outcome.functionBehind ? [t('charting.numbers.functionBehind')] : []),
    ...(outcome.baseline !== null && outcome.baseline < functionFirstBelow ? [t('charting.numbers.functionFirst')] : []),
    t('charting.numbers.caution'),
  ];
  return (
    <>
      <Table aria-label={t('charting.numbers.title')} sx={{ width: 'auto' }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('charting.numbers.session')}</TableCell>
            <TableCell align="right">{t('charting.numbers.before')}</TableCell>
            <TableCell align="right">{t('charting.numbers.expected')}</TableCell>
            <TableCell>{t('charting.numbers.status')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {outcome.timeline.map((point) => (
            <TableRow key={point.session}>
              <TableCell component="th" scope="row">
                {point.session}
              </TableCell>
              <TableCell align="right">{point.preNprs}</TableCell>
              <TableCell align="right">{format.number(point.expectedNprs, 1)}</TableCell>
              <TableCell>{t(`charting.timeline.${point.status}`)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {lines.map((line) => (
        <Typography key={line} variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {line}
        </Typography>
      ))}
    </>
  );
}
