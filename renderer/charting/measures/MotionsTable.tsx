import Box from '@mui/material/Box';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { motionChangeOf, type Change as MeasuredChange } from '../../../shared/charting/change.rules.ts';
import type { MotionMeasure } from '../../../shared/charting/charting.model.ts';
import { deficitPercent, findMotion, motionName, motionValueText } from '../../../shared/clinical/motions.ts';
import { sideLabel } from '../../../shared/clinical/sides.ts';
import { useChart } from '../chart.ts';
import { changeRow } from '../note-edits.ts';
import { useNote, useNoteStore } from '../note-store.ts';
import { DegreesInput } from './DegreesInput.tsx';
import { ChangeMark } from './ChangeMark.tsx';
import { EndOfRange } from './EndOfRange.tsx';
import { MeasureTable } from './MeasureTable.tsx';

/** Whether the motion really gained by the treatment, and against last session. */
function Change({ motionId, before, after, last }: { readonly motionId: string; readonly before: number | null; readonly after: number | null; readonly last: number | null }) {
  const now = before ?? after;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexDirection: 'column' }}>
      {before !== null && after !== null && <ChangeMark change={motionChangeOf(motionId, before, after)} against="before" saysUnchanged />}
      {now !== null && last !== null && <SinceLast change={motionChangeOf(motionId, last, now)} />}
    </Box>
  );
}

function SinceLast({ change }: { readonly change: MeasuredChange }) {
  const { t } = useTranslation();
  if (change === 'unchanged') return null;
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, alignItems: 'baseline', fontSize: '0.75rem', color: 'text.secondary', whiteSpace: 'nowrap' }}>
      {t('charting.change.sinceLast')} <ChangeMark change={change} />
    </Box>
  );
}

function valueOf(row: MotionMeasure | undefined): number | null {
  return row?.before ?? row?.after ?? null;
}

/** The other side of a motion, measured today or last time, and by how much this one falls short of it. */
function otherSideHint(t: TFunction, row: MotionMeasure, rows: readonly MotionMeasure[], earlier: readonly MotionMeasure[]): string | undefined {
  if (row.side !== 'l' && row.side !== 'r') return undefined;
  const isOther = (known: MotionMeasure): boolean => known.motionId === row.motionId && known.side === (row.side === 'l' ? 'r' : 'l');
  const opposite = valueOf(rows.find(isOther)) ?? valueOf(earlier.find(isOther));
  const motion = findMotion(row.motionId);
  if (opposite === null || !motion) return undefined;
  const value = motionValueText(opposite, motion.unit);
  const now = valueOf(row);
  const percent = now === null ? null : deficitPercent(motion, now, opposite);
  return percent === null || percent <= 0 ? t('charting.motion.otherSide', { value }) : t('charting.motion.shortOfOther', { value, percent });
}

/** Ranges of motion, before and after treatment, beside the norm and last session's value. */
export function MotionsTable() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const { workspace } = useChart();
  const rows = useNote((body) => body.objective.motions);
  const earlier = workspace.previous?.body.objective.motions ?? [];
  if (rows.length === 0) return null;
  return (
    <Box data-field="objective.motions">
      <MeasureTable
        label={t('charting.motion.title')}
        columns={[{ label: t('charting.motion.title') }, { label: t('charting.motion.before'), width: '4.5rem' }, { label: t('charting.motion.after'), width: '4.5rem' }, { label: t('charting.motion.change'), width: '7rem' }]}
        rows={rows.map((row, index) => {
          const motion = findMotion(row.motionId);
          const last = earlier.find((known) => known.motionId === row.motionId && known.side === row.side);
          const lastValues = [last?.before ?? null, last?.after ?? null].filter((value) => value !== null);
          const unit = motion?.unit ?? 'deg';
          const name = row.side === 'midline' ? motionName(row.motionId) : `${motionName(row.motionId)}, ${sideLabel(row.side).toLowerCase()}`;
          const other = otherSideHint(t, row, rows, earlier);
          const hints = [
            ...(motion ? [t('charting.motion.norm', { value: motionValueText(motion.normalValue, unit) })] : []),
            ...(lastValues.length === 0 ? [] : [t('charting.lastTime', { value: lastValues.map((value) => motionValueText(value, unit)).join(' → ') })]),
            ...(other === undefined ? [] : [other]),
          ];
          const change = (part: 'before' | 'after', value: number | null): void => store.change(changeRow('motions', index, { ...row, [part]: value }));
          return {
            key: `${row.motionId}:${row.side}`,
            name,
            hint: hints.join(' · '),
            more: <EndOfRange name={name} unit={unit} row={row} onChange={(next) => store.change(changeRow('motions', index, next))} />,
            cells: [
              <DegreesInput key="before" label={t('charting.motion.beforeOf', { name })} unit={unit} value={row.before} onChange={(value) => change('before', value)} />,
              <DegreesInput key="after" label={t('charting.motion.afterOf', { name })} unit={unit} value={row.after} onChange={(value) => change('after', value)} />,
              <Change key="change" motionId={row.motionId} before={row.before} after={row.after} last={lastValues[0] ?? null} />,
            ],
            onRemove: () => store.change(changeRow('motions', index, null)),
          };
        })}
      />
    </Box>
  );
}
