import { useCallback, useDeferredValue, useMemo } from 'react';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import { useTranslation } from 'react-i18next';
import type { PainArea } from '../../shared/charting/note-parts.model.ts';
import type { BodyLayer, BodyViewName } from '../../shared/clinical/body/body.types.ts';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import type { BodyShade } from './body/body-map.types.ts';
import type { DrawnLine } from './body/use-body-drawing.ts';
import { LazyBodyMap } from './body/LazyBodyMap.tsx';
import { useChart } from './chart.ts';
import { useChartUi, useChartUiStore } from './chart-ui.ts';
import { later } from '../ui/later.tsx';
import { Choice } from '../episodes/fields/Choice.tsx';
import { findingIdOf, findingMarks, isOnSide } from './finding-marks.ts';
import { KindInHand } from './findings/KindInHand.tsx';
import { useFindingActions } from './findings/use-finding-actions.ts';
import { noGoRegions } from './no-go.ts';
import { referralShades } from './lens/referral-shades.ts';
import { drawnArea, MOST_AREAS } from './lens/drawn-area.ts';
import { useNote, useNoteStore } from './note-store.ts';

const LAYERS: readonly BodyLayer[] = ['skin', 'superficial', 'deep'];
const FRONT_BACK: readonly BodyViewName[] = ['front', 'back'];
const SIDES: readonly BodyViewName[] = ['right', 'left'];

const TOGGLE = { minHeight: '1.875rem', py: 0, px: 1, fontSize: '0.8125rem' } as const;
// On a low screen the figure shrinks rather than reach into the lens.
const BESIDE_LENS = { flex: '1 1 55%', minHeight: 0, overflow: 'hidden' } as const;
const NO_AREAS: readonly PainArea[] = [];
const NO_SHADES: readonly BodyShade[] = [];

// With the drawing's geometry, which comes with the map.
const LensPanel = later(async () => (await import('./lens/LensPanel.tsx')).LensPanel);

/** The body of this session: last session's findings as ghosts, today's as marks; a click places the kind in hand. */
export function ChartMap() {
  const { t } = useTranslation();
  const format = useFormat();
  const ui = useChartUiStore();
  const { facts } = useChart();
  // The drawing may lag a keystroke behind the list; the list may not lag behind the keys.
  const findings = useDeferredValue(useNote((body) => body.objective.findings));
  const selectedId = useChartUi((state) => state.selectedFindingId);
  const technique = useChartUi((state) => state.techniqueInHand);
  const layer = useChartUi((state) => state.layer);
  const isSideView = useChartUi((state) => state.isSideView);
  const isLensOpen = useChartUi((state) => state.isLensOpen);
  const isDrawing = useChartUi((state) => state.isDrawing);
  const lensMuscle = useChartUi((state) => state.lensMuscle);
  const areas = useNote((body) => body.subjective.painAreas ?? NO_AREAS);
  const store = useNoteStore();
  const notify = useNotify();
  const { placeOnMap, moveOnMap, select } = useFindingActions();
  const selectMark = useCallback((id: string) => select(findingIdOf(id)), [select]);
  const lensKey = useKeyLabel('charting.lens');
  useKeys('charting', { lens: () => ui.set({ isLensOpen: !ui.get().isLensOpen, isDrawing: false }) });
  // The muscle chosen in the lens, else that of the finding in hand: where it is felt is shaded.
  const inHand = findings.find((finding) => finding.id === selectedId);
  const shaded = useMemo(() => (isLensOpen ? referralShades(lensMuscle, inHand) : NO_SHADES), [isLensOpen, lensMuscle, inHand]);
  const draw = ({ view, points }: DrawnLine): void => {
    if (areas.length >= MOST_AREAS) return notify.show({ severity: 'warning', message: t('charting.lens.full', { count: MOST_AREAS }) });
    return store.change((body) => ({ ...body, subjective: { ...body.subjective, painAreas: [...(body.subjective.painAreas ?? []), drawnArea(view, points, ui.get().painQuality)] } }));
  };
  const marks = useMemo(() => findingMarks(t, findings, selectedId), [t, findings, selectedId]);
  const hatched = useMemo(() => noGoRegions({ t, dateText: (date) => format.shortDate(date) }, facts, technique), [t, format, facts, technique]);
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
        <ToggleButton value="lens" size="small" selected={isLensOpen} onChange={() => ui.set({ isLensOpen: !isLensOpen, isDrawing: false })} title={lensKey} sx={TOGGLE}>
          {t('charting.lens.title')}
        </ToggleButton>
        {isLensOpen && (
          <ToggleButton value="draw" size="small" selected={isDrawing} onChange={() => ui.set({ isDrawing: !isDrawing })} sx={TOGGLE}>
            {t('charting.lens.draw')}
          </ToggleButton>
        )}
      </Box>
      <Box sx={isLensOpen ? BESIDE_LENS : { flex: 1, minHeight: 0 }}>
        <LazyBodyMap
          views={isSideView ? SIDES : FRONT_BACK}
          layer={layer}
          marks={marks}
          hatched={hatched}
          shaded={shaded}
          arrowsFrom={isLensOpen && lensMuscle === null && inHand?.kind.startsWith('trp_') === true ? inHand.id : null}
          areas={areas}
          {...(isLensOpen && { minHeight: 0 })}
          {...(isDrawing && { onDraw: draw })}
          onPlace={placeOnMap}
          onMoveMark={moveOnMap}
          onSelectMark={selectMark}
        />
      </Box>
      {isLensOpen && (
        <Box sx={{ flex: '1 1 45%', minHeight: 0, borderTop: 1, borderColor: 'divider' }}>
          <LensPanel />
        </Box>
      )}
    </Box>
  );
}
