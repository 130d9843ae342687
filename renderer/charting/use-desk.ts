import { useEffect, useMemo, useState } from 'react';
import { withTypedHomeCare } from '../../shared/charting/carry.rules.ts';
import type { NoteWorkspace } from '../../shared/charting/charting.model.ts';
import { visitFacts, type NoteFacts } from '../../shared/charting/note.rules.ts';
import { client } from '../api/client.ts';
import { loadDrawing } from '../episodes/place-on-body.ts';
import { useGate } from '../screening/screening.api.ts';
import { todayIn } from '../ui/clock.ts';
import { registerFlush } from '../ui/draft-saver.ts';
import { useFormat } from '../ui/use-format.ts';
import type { Chart } from './chart.ts';
import { createChartUi } from './chart-ui.ts';
import type { ChartUiStore } from './chart-ui.ts';
import { isOnSide } from './finding-marks.ts';
import { createGaps } from './gaps.ts';
import { createNoteSaver } from './note-saver.ts';
import type { NoteSaver } from './note-saver.ts';
import { createNoteStore } from './note-store.ts';
import type { NoteStore } from './note-store.ts';

export interface Desk {
  readonly store: NoteStore;
  readonly saver: NoteSaver;
  readonly ui: ChartUiStore;
  readonly chart: Chart;
}

interface Tools {
  readonly store: NoteStore;
  readonly saver: NoteSaver;
  readonly ui: ChartUiStore;
}

function layOut({ visit, draft, blank }: NoteWorkspace): Tools {
  // Home care that was typed when the page went away stands there as an entry.
  const store = createNoteStore(draft ? withTypedHomeCare(draft.body) : blank);
  const saver = createNoteSaver({
    store,
    version: draft?.version ?? 0,
    savedAt: draft?.savedAt ?? null,
    send: (version, body) => client.charting.saveDraft({ visitId: visit.visitId, version, body }),
  });
  const ui = createChartUi();
  const { findings } = store.get().objective;
  // A headache's findings may all stand on the sides: the map begins where there is something to re-check.
  if (findings.length > 0 && findings.every(isOnSide)) ui.set({ isSideView: true });
  return { store, saver, ui };
}

/**
 * The note of one visit, ready to be written: last draft or a fresh note, its saver, what is in hand. What is not written
 * yet is written when the page locks, hides or is left; a save that fails goes on trying after the page was left.
 */
export function useDesk(workspace: NoteWorkspace): Desk {
  const { settings } = useFormat();
  const [tools] = useState(() => layOut(workspace));
  const { store, saver, ui } = tools;
  useEffect(
    () =>
      registerFlush(async () => {
        await saver.flush();
      }),
    [saver],
  );
  useEffect(() => {
    // A finding that is typed stands on the figure at once. Where loading fails, the first typed one says so.
    loadDrawing().catch(() => undefined);
  }, []);
  const today = todayIn(settings.timeZone);
  const { clientId, visitId } = workspace.visit;
  const gate = useGate(clientId, visitId, workspace.gate).data ?? workspace.gate;
  const chart = useMemo<Chart>(() => {
    const facts: NoteFacts = {
      ...visitFacts(workspace.visit, today),
      psfsActivityCount: workspace.psfsActivities.length,
      ...gate,
      cupRests: workspace.cupRests,
      hadHomeCare: (workspace.previous?.body.plan.homeCare.length ?? 0) > 0,
    };
    return { workspace, gate, saver, facts, gaps: createGaps(store, facts) };
  }, [workspace, gate, saver, store, today]);
  return { store, saver, ui, chart };
}
