import { useDeferredValue, useMemo } from 'react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { BodyLayer, BodyViewName } from '../../shared/clinical/body/body.types.ts';
import { LazyBodyMap } from './body/LazyBodyMap.tsx';
import { useChart } from './chart.ts';
import { useChartUi, useChartUiStore } from './chart-ui.ts';
import { Choice } from '../episodes/fields/Choice.tsx';
import { findingIdOf, findingMarks, isOnSide } from './finding-marks.ts';
import { KindInHand } from './findings/KindInHand.tsx';
import { useFindingActions } from './findings/use-finding-actions.ts';
import { noGoRegions } from './no-go.ts';
import { useNote } from './note-store.ts';

const LAYERS: readonly BodyLayer[] = ['skin', 'superficial', 'deep'];
const FRONT_BACK: readonly BodyViewName[] = ['front', 'back'];
const SIDES: readonly BodyViewName[] = ['right', 'left'];

/** The body of this session: last session's findings as ghosts, today's as marks; a click places the kind in hand. */
export function ChartMap() {
  const { t } = useTranslation();
  const ui = useChartUiStore();
  const { facts } = useChart();
  // The drawing may lag a keystroke behind the list; the list may not lag behind the keys.
  const findings = useDeferredValue(useNote((body) => body.objective.findings));
  const selectedId = useChartUi((state) => state.selectedFindingId);
  const technique = useChartUi((state) => state.techniqueInHand);
  const layer = useChartUi((state) => state.layer);
  const isSideView = useChartUi((state) => state.isSideView);
  const { placeOnMap, select } = useFindingActions();
  const marks = useMemo(() => findingMarks(t, findings, selectedId), [t, findings, selectedId]);
  const hatched = useMemo(() => noGoRegions(t, facts, technique), [t, facts, technique]);
  const onSides = findings.filter(isOnSide).length;
  // The views that are not shown tell what stands on them.
  const away = (label: 'charting.map.frontBack' | 'charting.map.sides', isShown: boolean, number: number): string => (isShown || number === 0 ? t(label) : `${t(label)} · ${number}`);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, px: 1, py: 0.75, alignItems: 'center', borderBottom: 1, borderColor: 'divider' }}>
        <Box sx={{ flex: '1 1 8.5rem', maxWidth: '12rem' }}>
          <KindInHand width="100%" />
        </Box>
        <Choice<BodyLayer>
          label={t('charting.map.layer')}
          isLabelHidden
          isDense
          options={LAYERS.map((value) => ({ value, label: t(`charting.map.${value}`) }))}
          value={layer}
          onChange={(next) => ui.set({ layer: next ?? 'superficial' })}
        />
        <Choice<'frontBack' | 'sides'>
          label={t('charting.map.views')}
          isLabelHidden
          isDense
          options={[
            { value: 'frontBack', label: away('charting.map.frontBack', !isSideView, findings.length - onSides) },
            { value: 'sides', label: away('charting.map.sides', isSideView, onSides) },
          ]}
          value={isSideView ? 'sides' : 'frontBack'}
          onChange={(next) => ui.set({ isSideView: next === 'sides' })}
        />
      </Box>
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <LazyBodyMap
          views={isSideView ? SIDES : FRONT_BACK}
          layer={layer}
          marks={marks}
          hatched={hatched}
          onPlace={placeOnMap}
          onSelectMark={(id) => select(findingIdOf(id))}
        />
      </Box>
    </Box>
  );
}
