import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { motionChangeOf, type Change as MeasuredChange } from '../../../shared/charting/change.rules.ts';
import { findMotion, motionName, motionValueText } from '../../../shared/clinical/motions.ts';
import { sideLabel } from '../../../shared/clinical/sides.ts';
import { useChart } from '../chart.ts';
import { changeRow } from '../note-edits.ts';
import { useNote, useNoteStore } from '../note-store.ts';
import { DegreesInput } from './DegreesInput.tsx';
import { ChangeMark } from './ChangeMark.tsx';
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
          const lastValue = last?.after ?? last?.before ?? null;
          const unit = motion?.unit ?? 'deg';
          const name = row.side === 'midline' ? motionName(row.motionId) : `${motionName(row.motionId)}, ${sideLabel(row.side).toLowerCase()}`;
          const hints = [
            ...(motion ? [t('charting.motion.norm', { value: motionValueText(motion.normalValue, unit) })] : []),
            ...(lastValue === null ? [] : [t('charting.lastTime', { value: motionValueText(lastValue, unit) })]),
          ];
          const change = (part: 'before' | 'after', value: number | null): void => store.change(changeRow('motions', index, { ...row, [part]: value }));
          return {
            key: `${row.motionId}:${row.side}`,
            name,
            hint: hints.join(' · '),
            cells: [
              <DegreesInput key="before" label={t('charting.motion.beforeOf', { name })} unit={unit} value={row.before} onChange={(value) => change('before', value)} />,
              <DegreesInput key="after" label={t('charting.motion.afterOf', { name })} unit={unit} value={row.after} onChange={(value) => change('after', value)} />,
              <Change key="change" motionId={row.motionId} before={row.before} after={row.after} last={last?.before ?? lastValue} />,
            ],
            onRemove: () => store.change(changeRow('motions', index, null)),
          };
        })}
      />
    </Box>
  );
}
