import type { chartingContract } from '../../shared/charting/charting.contract.ts';
import { listScoredSessions } from '../../db/charting/charting.queries.ts';
import { listClientNotes, listUnsignedVisits } from '../../db/charting/worklist.queries.ts';
import { findEpisode, setVisitEpisode } from '../../db/episodes/episodes.queries.ts';
import { requireChartAccess } from '../clients/chart-access.ts';
import { readEpisode } from '../episodes/episodes.service.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { addAddendum } from './add-addendum.ts';
import { libraryService } from './library.service.ts';
import { readOwnVisit } from './note-context.ts';
import { discardNoteDraft, saveNoteDraft } from './note-draft.ts';
import { progressOf } from './progress.ts';
import { recordDecision } from './record-decision.ts';
import { signNote } from './sign-note.ts';
import { getWorkspace, readNote } from './workspace.ts';

export const chartingService: Implementation<typeof chartingContract, Request> = {
  getWorkspace,

  getNote: (request, { noteId }) => readNote(request, noteId),

  async listUnsigned({ actor, db, now }, { mine, limit }) {
    const items = await listUnsignedVisits(db, { therapistId: mine ? actor.staffId : null, endedBefore: now(), limit });
    // Whose session it is may be known to all who chart; what it was about, to the treating therapist only.
    return items.map((item) => (item.therapistId === actor.staffId ? item : { ...item, complaint: null }));
  },

  async listClientNotes(request, { clientId }) {
    await requireChartAccess(request, clientId);
    request.concerning({ clientId });
    return listClientNotes(request.db, clientId);
  },

  async assignEpisode(request, { visitId, episodeId }) {
    await request.write(async (tx) => {
      const visit = await readOwnVisit(request, tx, visitId);
      const episode = found(await findEpisode(tx, episodeId));
      if (episode.clientId !== visit.clientId) return refuse('notFound');
      if (episode.status !== 'active') return refuse('conflict', 'episodeClosed');
      const planId = episode.plan?.status === 'active' ? episode.plan.id : null;
      return setVisitEpisode(tx, visitId, episodeId, planId);
    });
    return {};
  },

  saveDraft: saveNoteDraft,
  discardDraft: discardNoteDraft,
  signNote,

  addAddendum,

  async getProgress(request, { episodeId }) {
    return progressOf(request.db, await readEpisode(request, episodeId));
  },

  recordDecision,

  async listEpisodeNotes(request, { episodeId }) {
    await readEpisode(request, episodeId);
    const sessions = await listScoredSessions(request.db, episodeId);
    return sessions.map(({ noteId, startsOn, sessionNumber }) => ({ noteId, startsOn, sessionNumber }));
  },

  ...libraryService,
};
