import { useDeferredValue, useMemo } from 'react';
import type { NoteGap } from '../../shared/charting/charting.model.ts';
import { noteGaps } from '../../shared/charting/note.rules.ts';
import { useChart } from './chart.ts';
import { withoutEmptyRows } from './note-edits.ts';
import { useNote } from './note-store.ts';

export interface Gaps {
  readonly mandatory: readonly NoteGap[];
  readonly advice: readonly NoteGap[];
}

/** What the note still lacks, by the rule that also decides when it is signed; it may lag a keystroke behind. */
export function useGaps(): Gaps {
  const { facts } = useChart();
  const body = useDeferredValue(useNote((note) => note));
  return useMemo(() => {
    const gaps = noteGaps(withoutEmptyRows(body), facts);
    return { mandatory: gaps.filter((gap) => gap.severity === 'mandatory'), advice: gaps.filter((gap) => gap.severity === 'advice') };
  }, [body, facts]);
}
