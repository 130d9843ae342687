import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NoteBody } from '../../shared/charting/charting.model.ts';
import { api } from '../api/client.ts';
import { StaleDialog } from '../ui/StaleDialog.tsx';
import { noteLines } from './note/note-text.ts';
import type { Desk } from './use-desk.ts';

interface StaleNoteProps {
  readonly desk: Desk;
  readonly onClose: () => void;
}

/** Another window saved this note first: both versions side by side, and the person chooses. */
export function StaleNote({ desk, onClose }: StaleNoteProps) {
  const { t } = useTranslation();
  const { store, saver, chart } = desk;
  const { visit, psfsActivities } = chart.workspace;
  const theirs = useQuery({ ...api.charting.getWorkspace.queryOptions({ input: { visitId: visit.visitId } }), queryKey: ['charting', 'stale', visit.visitId], gcTime: 0, staleTime: 0 });
  const mine = useMemo(() => store.get(), [store]);
  const rows = useMemo(() => {
    if (!theirs.data) return [];
    const body = theirs.data.signed?.body ?? theirs.data.draft?.body ?? theirs.data.blank;
    const linesOf = (note: NoteBody) => new Map(noteLines(t, note, psfsActivities).flatMap(({ lines }) => lines.map((line) => [line.key, line] as const)));
    const [left, right] = [linesOf(body), linesOf(mine)];
    const keys = [...new Set([...left.keys(), ...right.keys()])];
    return keys.map((key) => ({ label: left.get(key)?.label ?? right.get(key)?.label ?? key, theirs: left.get(key)?.text ?? '', mine: right.get(key)?.text ?? '' }));
  }, [theirs.data, mine, psfsActivities, t]);
  if (!theirs.data) return null;
  const { draft, blank } = theirs.data;
  const body = draft?.body ?? blank;
  const goOn = (): void => {
    saver.goOnFrom(draft?.version ?? 0, draft?.savedAt ?? null, body);
    onClose();
  };
  return (
    <StaleDialog
      isOpen
      rows={rows}
      onKeepMine={goOn}
      onTakeTheirs={() => {
        store.replace(body);
        goOn();
      }}
      onClose={onClose}
    />
  );
}
