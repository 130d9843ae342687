import { useCallback, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { bodyPalette } from '../body/body-palette.ts';
import { useChartUi, useChartUiStore } from '../chart-ui.ts';
import { focusRow } from '../focus.ts';
import { useNote, useNoteStore } from '../note-store.ts';
import { FindingRow } from './FindingRow.tsx';
import { useFindingActions } from './use-finding-actions.ts';
import { useFindingKeys } from './use-finding-keys.ts';

/** Findings of this session, those to re-check first. One stop for Tab; arrows go from row to row, the row's keys grade it. */
export function FindingsList() {
  const { t } = useTranslation();
  const store = useNoteStore();
  const ui = useChartUiStore();
  const findings = useNote((body) => body.objective.findings);
  const selectedId = useChartUi((state) => state.selectedFindingId);
  const openId = useChartUi((state) => state.openFindingId);
  const actions = useFindingActions();
  const [hasFocus, setHasFocus] = useState(false);
  useFindingKeys(actions, hasFocus);

  const toggle = useCallback((id: string) => ui.set({ selectedFindingId: id, openFindingId: ui.get().openFindingId === id ? null : id }), [ui]);
  const step = (by: number): void => {
    const all = store.get().objective.findings;
    const index = all.findIndex((finding) => finding.id === ui.get().selectedFindingId);
    const next = all[Math.min(all.length - 1, Math.max(0, index + by))];
    if (next) focusRow('finding', next.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Only the row itself: inside it, buttons and fields use these keys.
    if (!(event.target instanceof HTMLElement) || event.target.dataset['finding'] === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter') toggle(event.target.dataset['finding']);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (findings.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary" sx={{ py: 1 }}>
        {t('charting.finding.none')}
      </Typography>
    );
  }
  const stopId = findings.some((finding) => finding.id === selectedId) ? selectedId : findings[0]?.id;
  return (
    <Box
      component="ul"
      aria-label={t('charting.finding.list')}
      onFocus={() => setHasFocus(true)}
      onBlur={(event: FocusEvent<HTMLUListElement>) => setHasFocus(event.currentTarget.contains(event.relatedTarget))}
      onKeyDown={onKeyDown}
      sx={[bodyPalette, { listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }]}
    >
      {findings.map((finding) => (
        <FindingRow
          key={finding.id}
          finding={finding}
          isSelected={finding.id === selectedId}
          isOpen={finding.id === openId}
          isTabStop={finding.id === stopId}
          actions={actions}
          onToggle={toggle}
        />
      ))}
    </Box>
  );
}
