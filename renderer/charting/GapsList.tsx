import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslation } from 'react-i18next';
import type { NoteGap } from '../../shared/charting/charting.model.ts';
import { useFormat } from '../ui/use-format.ts';
import { useChartUiStore } from './chart-ui.ts';
import { focusField } from './focus.ts';
import { gapText, treatmentOfGap } from './gap-text.ts';
import { useNoteStore } from './note-store.ts';

interface GapsListProps {
  readonly gaps: readonly NoteGap[];
  readonly label: string;
  /** Before the focus moves to the field: closes what lies over it. */
  readonly onGo: () => void;
  /** The first line has the focus when the list appears. */
  readonly takesFocus?: boolean;
}

/** What is missing, each line a way to its field. */
export function GapsList({ gaps, label, onGo, takesFocus = false }: GapsListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const store = useNoteStore();
  const ui = useChartUiStore();
  const go = (gap: NoteGap): void => {
    const row = treatmentOfGap(store.get(), gap.field);
    if (row) ui.set({ openTreatmentId: row.id });
    onGo();
    // The dialog gives the focus back first, then the field takes it.
    setTimeout(() => focusField(gap.field), 0);
  };
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {gaps.map((gap, index) => (
        <li key={`${gap.messageKey} ${gap.field} ${JSON.stringify(gap.details)}`}>
          <ButtonBase
            autoFocus={takesFocus && index === 0}
            onClick={() => go(gap)}
            sx={{ display: 'flex', width: 1, justifyContent: 'flex-start', textAlign: 'left', px: 1, py: 0.5, borderRadius: 1, fontFamily: 'inherit', fontSize: '0.875rem', gap: 1, '&:hover': { bgcolor: 'surface.raised' } }}
          >
            <Box component="span" aria-hidden sx={{ color: gap.severity === 'mandatory' ? 'error.main' : 'text.secondary' }}>
              {gap.severity === 'mandatory' ? '●' : '○'}
            </Box>
            {gapText({ t, dateText: (date) => format.shortDate(date) }, store.get(), gap)}
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
}
