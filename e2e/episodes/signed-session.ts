// A session that is signed through the program's own procedures, as the charting page calls them.
import type { Page } from '@playwright/test';
import { emptyNote } from '../../shared/charting/note.rules.ts';
import type { NoteBody } from '../../shared/charting/charting.model.ts';
import { call } from '../charting/treated-client.ts';

/** A whole note with this average pain and this score of the one activity. */
function noteWith(pain: number, activity: number): NoteBody {
  const empty = emptyNote(1);
  return {
    ...empty,
    header: { healthChanged: false, healthChange: '', screening: 'proceed', screeningNote: '' },
    subjective: { ...empty.subjective, statement: 'The same as last time.', nprsAverage24h: pain, psfsScores: [activity], adverseReaction: false },
    objective: { ...empty.objective, noAbnormalFinding: true },
    treatments: [
      {
        id: '01890000-0000-7000-8000-000000000002', modality: 'trigger_point_therapy', muscleId: 'piriformis', regionId: null, side: 'r', minutes: 20,
        params: { hold_s: 60, reps: 4 }, billingCode: null,
      },
    ],
    assessment: { ...empty.assessment, response: 'same', tolerance: 'well', adverseEvent: false },
    plan: { ...empty.plan, nextStep: 'next_visit', noHomeCare: true },
  };
}

/** Joins the visit to the episode and signs its note. */
export async function signSession(page: Page, visitId: string, episodeId: string, scores: { readonly pain: number; readonly activity: number }): Promise<void> {
  await call(page, 'charting.assignEpisode', { visitId, episodeId });
  await call(page, 'charting.signNote', { visitId, version: 0, body: noteWith(scores.pain, scores.activity), typedName: 'Ana Brandt' });
}
