import { createContext, useContext } from 'react';
import type { NoteWorkspace } from '../../shared/charting/charting.model.ts';
import type { Gate } from '../../shared/screening/screening.model.ts';
import type { NoteFacts } from '../../shared/charting/note.rules.ts';
import type { GapsHolder } from './gaps.ts';
import type { NoteSaver } from './note-saver.ts';

/** The visit that is being charted and what is known around it. */
export interface Chart {
  readonly workspace: NoteWorkspace;
  readonly facts: NoteFacts;
  /** As it stands now: it follows what other windows change. */
  readonly gate: Gate;
  readonly saver: NoteSaver;
  /** What the note still lacks. */
  readonly gaps: GapsHolder;
}

export const ChartContext = createContext<Chart | undefined>(undefined);

/** @throws Error outside of the charting page. */
export function useChart(): Chart {
  const chart = useContext(ChartContext);
  if (!chart) throw new Error('useChart() needs the charting page');
  return chart;
}
