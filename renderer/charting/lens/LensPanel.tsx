import { useCallback, useMemo } from 'react';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import CloseIcon from '@mui/icons-material/Close';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { PainArea } from '../../../shared/charting/note-parts.model.ts';
import type { BodySide } from '../../../shared/clinical/sides.ts';
import { entrapmentsForPain, musclesForPain, type LensMuscle } from '../../../shared/clinical/lens.rules.ts';
import { sidedRegionName } from '../../../shared/clinical/regions.ts';
import { AddByTyping } from '../../episodes/fields/AddByTyping.tsx';
import { Choice } from '../../episodes/fields/Choice.tsx';
import { placeOptions } from '../../episodes/place-entry.ts';
import type { PlaceOption } from '../../episodes/place-entry.ts';
import { useNotify } from '../../ui/notify.ts';
import { useChartUi, useChartUiStore } from '../chart-ui.ts';
import { isOnSide } from '../finding-marks.ts';
import { painAreaName } from '../finding-words.ts';
import { useFindingActions } from '../findings/use-finding-actions.ts';
import { withMeasure } from '../measures/measure-edits.ts';
import { useNote, useNoteStore } from '../note-store.ts';
import { findSpecialTest, specialTestName } from '../../../shared/clinical/special-tests.ts';
import { MOST_AREAS } from './drawn-area.ts';
import { LensEntrapmentRow } from './LensEntrapmentRow.tsx';
import { LensMuscleRow } from './LensMuscleRow.tsx';
import { regionArea, useShares } from './use-pain-areas.ts';

const NO_AREAS: readonly PainArea[] = [];
const MOST_MUSCLES = 12;
const MOST_SYNDROMES = 6;
const QUALITIES: readonly PainArea['quality'][] = ['pain', 'numb', 'tingling'];

function keyOf({ muscle, side }: LensMuscle): string {
  return `${muscle.id} ${side ?? ''}`;
}

/** Where it hurts, and what is known to refer there: proposals to examine with their sources, never a diagnosis. */
export function LensPanel() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const ui = useChartUiStore();
  const notify = useNotify();
  const actions = useFindingActions();
  const quality = useChartUi((state) => state.painQuality);
  const chosen = useChartUi((state) => state.lensMuscle);
  const areas = useNote((body) => body.subjective.painAreas ?? NO_AREAS);
  const shares = useShares(areas);
  const muscles = useMemo(() => musclesForPain(shares).slice(0, MOST_MUSCLES), [shares]);
  const syndromes = useMemo(() => entrapmentsForPain(shares).slice(0, MOST_SYNDROMES), [shares]);
  const search = useCallback((text: string) => placeOptions(text, ['region']), []);
  const setAreas = (next: readonly PainArea[]): void =>
    store.change((body) => ({ ...body, subjective: { ...body.subjective, painAreas: next.slice(0, MOST_AREAS) } }));
  const removeArea = (area: PainArea, name: string): void => {
    setAreas(areas.filter((other) => other !== area));
    notify.show({
      message: t('charting.measure.removed', { name }),
      undo: async () => store.change((body) => ({ ...body, subjective: { ...body.subjective, painAreas: [...(body.subjective.painAreas ?? []), area].slice(0, MOST_AREAS) } })),
    });
  };
  const addRegion = (option: PlaceOption): void => {
    const area = regionArea(option, quality);
    if (!area) return;
    if (areas.length >= MOST_AREAS) return notify.show({ severity: 'warning', message: t('charting.lens.full', { count: MOST_AREAS }) });
    setAreas([...areas, area]);
    // The map turns to where it was drawn.
    ui.set({ isSideView: isOnSide(area) });
  };
  const test = (testId: string, side: BodySide | null): void => {
    store.change(withMeasure('test', testId, findSpecialTest(testId)?.sided === true ? (side ?? 'midline') : 'midline'));
    notify.show({ message: t('charting.lens.testAdded', { name: specialTestName(testId) }) });
  };
  const find = ({ muscle, side }: LensMuscle): void =>
    actions.addTyped({ key: muscle.id, kind: 'muscle', id: muscle.id, side: side ?? 'midline', label: muscle.name }, '');
  return (
    <Box component="section" aria-label={t('charting.lens.title')} sx={{ height: 1, overflowY: 'auto' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, p: 1, alignItems: 'center' }}>
        <Choice<PainArea['quality']>
          label={t('charting.lens.quality')}
          isLabelHidden
          isDense
          options={QUALITIES.map((value) => ({ value, label: t(`charting.lens.qualities.${value}`) }))}
          value={quality}
          onChange={(next) => ui.set({ painQuality: next ?? 'pain' })}
        />
        <Box sx={{ flex: '1 1 9rem' }}>
          <AddByTyping label={t('charting.lens.where')} placeholder={t('charting.lens.whereHint')} search={search} onAdd={addRegion} field="subjective.painAreas" />
        </Box>
      </Box>
      {areas.length === 0 ? (
        <Typography variant="body2" color="textSecondary" sx={{ px: 1.5, pb: 1.5 }}>
          {t('charting.lens.empty')}
        </Typography>
      ) : (
        <Box component="ul" aria-label={t('charting.lens.areas')} sx={{ listStyle: 'none', m: 0, px: 1, pb: 0.5, display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          {areas.map((area, index) => {
            const name = painAreaName(t, area, index);
            return (
              // An area has no identity of its own; its place in the list is what is removed.
              // oxlint-disable-next-line react/no-array-index-key
              <Box component="li" key={index} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, pl: 1, display: 'flex', alignItems: 'center' }}>
                <Typography variant="caption">{name}</Typography>
                <IconButton size="small" aria-label={t('ui.remove', { name })} onClick={() => removeArea(area, name)}>
                  <CloseIcon sx={{ fontSize: '0.875rem' }} />
                </IconButton>
              </Box>
            );
          })}
        </Box>
      )}
      {shares.length > 0 && (
        <Typography variant="caption" color="textSecondary" component="p" sx={{ m: 0, px: 1.5, pb: 0.5 }}>
          {shares.slice(0, 4).map(({ regionId, side, share }) => `${sidedRegionName(regionId, side)} ${Math.round(share * 100)} %`).join(' · ')}
        </Typography>
      )}
      {shares.length > 0 && (
        <>
          <Typography variant="overline" component="h3" color="textSecondary" sx={{ px: 1.5, m: 0 }}>
            {t('charting.lens.muscles')}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {muscles.map((found) => {
              const isChosen = chosen !== null && chosen.id === found.muscle.id && chosen.side === found.side;
              return (
                <LensMuscleRow
                  key={keyOf(found)}
                  found={found}
                  others={muscles}
                  isChosen={isChosen}
                  onChoose={() => ui.set({ lensMuscle: isChosen ? null : { id: found.muscle.id, side: found.side } })}
                  onFind={() => find(found)}
                  onTest={test}
                />
              );
            })}
          </Box>
          <Typography variant="overline" component="h3" color="textSecondary" sx={{ px: 1.5, m: 0, mt: 1 }}>
            {t('charting.lens.syndromes')}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {syndromes.map((found) => (
              <LensEntrapmentRow key={`${found.entrapment.id} ${found.side ?? ''}`} found={found} onTest={test} />
            ))}
          </Box>
        </>
      )}
      <Typography variant="caption" color="textSecondary" component="p" sx={{ m: 0, p: 1.5 }}>
        {t('charting.lens.caveat')}
      </Typography>
    </Box>
  );
}
