import { useCallback } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { NoteBody } from '../../../shared/charting/charting.model.ts';
import { AddByTyping } from '../../episodes/fields/AddByTyping.tsx';
import { useChart } from '../chart.ts';
import { useNote, useNoteStore } from '../note-store.ts';
import { measureOptions } from './search.ts';
import { withMeasure, withMeasuresOf } from './measure-edits.ts';

function countOf({ motions, strengths, tests, posture = [], nerves = [] }: NoteBody['objective']): number {
  return motions.length + strengths.length + tests.length + posture.length + nerves.length;
}

/** One box for motions, strength and special tests; and last session's measures again, their values still open. */
export function AddMeasure() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const { workspace } = useChart();
  const hasNone = useNote((body) => countOf(body.objective) === 0);
  const earlier = workspace.previous?.body.objective;
  const search = useCallback((text: string) => measureOptions(text, (kind) => t(`charting.measure.${kind}`)), [t]);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.5, alignItems: 'flex-start' }}>
      <Box sx={{ width: 1 }}>
        <AddByTyping
          label={t('charting.measure.add')}
          placeholder={t('charting.measure.addHint')}
          search={search}
          onAdd={({ kind, id, side }) => store.change(withMeasure(kind, id, side))}
          field="objective.measures"
        />
      </Box>
      {hasNone && earlier && countOf(earlier) > 0 && (
        <Button variant="text" onClick={() => store.change(withMeasuresOf(earlier))}>
          {t('charting.measure.repeat', { count: countOf(earlier) })}
        </Button>
      )}
    </Box>
  );
}
