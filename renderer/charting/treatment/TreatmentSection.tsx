import { useCallback } from 'react';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Treatment } from '../../../shared/charting/charting.model.ts';
import { treatedMinutes } from '../../../shared/charting/note.rules.ts';
import { techniqueOf } from '../../../shared/charting/treatment.rules.ts';
import { missingParams } from '../../../shared/clinical/techniques.rules.ts';
import { techniqueLabel } from '../../../shared/clinical/techniques.ts';
import { useNotify } from '../../ui/notify.ts';
import { useChart } from '../chart.ts';
import { useChartUi, useChartUiStore } from '../chart-ui.ts';
import { focusField, focusRow } from '../focus.ts';
import { NoteSection } from '../form/NoteSection.tsx';
import { addTreatments, changeTreatment, confirmTreatment, dropTreatment } from '../note-edits.ts';
import { useNote, useNoteStore } from '../note-store.ts';
import { TreatButtons } from './TreatButtons.tsx';
import { TreatmentRow } from './TreatmentRow.tsx';
import { minutesBox } from './use-treat.ts';

/** Minutes of all rows against the visit's length. */
function MinutesSum() {
  const { t } = useTranslation();
  const { facts } = useChart();
  const minutes = useNote(treatedMinutes);
  const isOver = minutes > facts.visitMinutes;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1, pt: 1 }}>
      <LinearProgress
        variant="determinate"
        aria-hidden
        value={Math.min(100, (100 * minutes) / facts.visitMinutes)}
        color={isOver ? 'error' : 'primary'}
        sx={{ flex: 1, height: 4, borderRadius: 1 }}
      />
      <Typography variant="body2" color={isOver ? 'error' : 'textSecondary'}>
        {t(isOver ? 'charting.treatment.sumOver' : 'charting.treatment.sum', { minutes, total: facts.visitMinutes })}
      </Typography>
    </Box>
  );
}

/** What was done: rows of the seven modalities with their minutes. */
export function TreatmentSection() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const ui = useChartUiStore();
  const notify = useNotify();
  const rows = useNote((body) => body.treatments);
  const findings = useNote((body) => body.objective.findings);
  const openId = useChartUi((state) => state.openTreatmentId);

  const change = useCallback((id: string, next: (row: Treatment) => Treatment) => store.change(changeTreatment(id, next)), [store]);
  const toggle = useCallback(
    (id: string) => {
      const row = store.get().treatments.find((candidate) => candidate.id === id);
      const isOpen = ui.get().openTreatmentId === id;
      ui.set({ openTreatmentId: isOpen ? null : id, ...(row && !isOpen && { techniqueInHand: techniqueOf(row.modality) ?? null }) });
    },
    [store, ui],
  );
  const remove = useCallback(
    (row: Treatment) => {
      store.change(dropTreatment(row.id));
      notify.show({
        message: t('charting.treatment.removed', { name: techniqueLabel(row.modality) }),
        undo: async () => store.change(addTreatments([row])),
      });
    },
    [store, notify, t],
  );
  // Enter in the minutes: this row was done, on to the next one that is open, else back to the finding in hand.
  const goOn = useCallback(
    (id: string) => {
      const at = store.get().treatments.findIndex((row) => row.id === id);
      if (store.get().treatments[at]?.isCarried === true) store.change(confirmTreatment(id));
      const all = store.get().treatments;
      const row = all[at];
      const technique = row && techniqueOf(row.modality);
      // What was seen is not carried: cups are confirmed and then asked for skin and marks.
      const [missing] = row && technique ? missingParams(technique, row.params) : [];
      const next = all.slice(at + 1).find((candidate) => candidate.minutes === null || candidate.isCarried === true);
      const findingId = ui.get().selectedFindingId;
      if (row && missing) {
        ui.set({ openTreatmentId: row.id });
        requestAnimationFrame(() => focusField(`treatments.${at}.params.${missing.fieldId}`));
      } else if (next) focusRow('treatment', next.id, minutesBox);
      else if (findingId !== null) focusRow('finding', findingId);
    },
    [store, ui],
  );

  return (
    <NoteSection part="treatments" title={t('charting.part.treatments')} letter="T">
      <TreatButtons />
      {rows.length > 0 && (
        <Box component="ul" aria-label={t('charting.part.treatments')} sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, borderTop: 1, borderColor: 'divider' }}>
          {rows.map((row, index) => (
            <TreatmentRow
              key={row.id}
              row={row}
              index={index}
              findings={findings}
              isOpen={row.id === openId}
              onChange={change}
              onToggle={toggle}
              onRemove={remove}
              onDone={goOn}
            />
          ))}
        </Box>
      )}
      {rows.length > 0 && <MinutesSum />}
    </NoteSection>
  );
}
