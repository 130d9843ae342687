import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { treatmentObstacles } from '../../../shared/charting/treatment.rules.ts';
import type { TechniqueId } from '../../../shared/clinical/techniques.ts';
import { useNotify } from '../../ui/notify.ts';
import { useChart } from '../chart.ts';
import { useChartUiStore } from '../chart-ui.ts';
import { focusRow } from '../focus.ts';
import { obstacleText } from '../no-go.ts';
import { addTreatments, newTreatment } from '../note-edits.ts';
import type { TreatedPlace } from '../note-edits.ts';
import { useNoteStore } from '../note-store.ts';

const NOWHERE: TreatedPlace = { muscleId: null, regionId: null, side: null };

/** Selector of the minutes box inside a treatment's row. */
export const minutesBox = 'input[name="minutes"]';

/**
 * Puts a technique onto a finding (or into an empty row): the row's minutes get the focus. What the client's health or the
 * region forbids is refused with its reason; where only a consent or a reason is missing, the row is added and says so.
 */
export function useTreat(): (technique: TechniqueId, place?: TreatedPlace) => void {
  const store = useNoteStore();
  const ui = useChartUiStore();
  const { facts } = useChart();
  const notify = useNotify();
  const { t } = useTranslation();
  return useMemo(
    () => (technique, place = NOWHERE) => {
      ui.set({ techniqueInHand: technique });
      const { muscleId, regionId, side } = place;
      const row = newTreatment(crypto.randomUUID(), technique, { muscleId, regionId, side });
      const obstacles = treatmentObstacles(row, store.get().objective.findings, facts);
      const forbidding = obstacles.find((obstacle) => obstacle.kind !== 'consentMissing' && obstacle.kind !== 'reasonMissing');
      if (forbidding) return notify.show({ severity: 'warning', message: obstacleText(t, forbidding) });
      store.change(addTreatments([row]));
      ui.set({ openTreatmentId: place === NOWHERE ? row.id : null });
      return focusRow('treatment', row.id, place === NOWHERE ? 'input' : minutesBox);
    },
    [store, ui, facts, notify, t],
  );
}
