import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { line, prose } from '../core/text.ts';
import { civilDate, instant } from '../core/time.ts';
import { decisionChoice, decisionPoint, episode } from '../episodes/episodes.model.ts';
import { addendum, episodeProgress, noteBody, noteListItem, noteWorkspace, signedNote } from './charting.model.ts';
import { libraryProcedures } from './library.contract.ts';

const touches = ['charting', 'episodes', 'schedule', 'today', 'clients', 'documents'] as const;

export const chartingContract = {
  getWorkspace: reading('notes.read', 'note.viewed').input(z.object({ visitId: id })).output(noteWorkspace),
  getNote: reading('notes.read', 'note.viewed').input(z.object({ noteId: id })).output(signedNote),
  /** Ended visits without a signed note, oldest first; `mine` limits them to the caller. */
  listUnsigned: reading('notes.read')
    .input(z.object({ mine: z.boolean(), limit: z.int().min(1).max(200).default(100) }))
    .output(z.array(noteListItem)),
  listClientNotes: reading('notes.read', 'note.viewed').input(z.object({ clientId: id })).output(z.array(noteListItem)),
  /** Joins a visit to an episode and its plan, so that it can be charted. */
  assignEpisode: procedure({ needs: 'notes.write', touches, audit: 'episode.changed' })
    .input(z.object({ visitId: id, episodeId: id }))
    .output(z.object({})),
  /** Autosave: `version` is that of the draft last seen, 0 for the first save; a lost race is `stale`. */
  saveDraft: procedure({ needs: 'notes.write', touches: ['charting', 'today'], audit: null })
    .input(z.object({ visitId: id, version: z.int().min(0), body: noteBody }))
    .output(z.object({ version: z.int(), savedAt: instant })),
  discardDraft: procedure({ needs: 'notes.write', touches: ['charting', 'today'], audit: 'note.draftDiscarded' })
    .input(z.object({ visitId: id }))
    .output(z.object({})),
  /** Checks that the note is complete, locks it and derives findings, measures and treatments from it. */
  signNote: procedure({ needs: 'notes.write', touches, audit: 'note.signed' })
    .input(z.object({ visitId: id, version: z.int().min(0), body: noteBody, typedName: line(120) }))
    .output(signedNote),
  addAddendum: procedure({ needs: 'notes.write', touches: ['charting', 'documents'], audit: 'note.addendumAdded' })
    .input(z.object({ noteId: id, addendum: addendum.pick({ kind: true, reason: true, text: true, field: true }) }))
    .output(signedNote),
  /** Pain, function and response over an episode; explains itself through its timeline. */
  getProgress: reading('notes.read', 'episode.viewed').input(z.object({ episodeId: id })).output(episodeProgress),
  /** Keeps what was decided where the plan asks for it, with the figures as they stand now. */
  recordDecision: procedure({ needs: 'episodes.write', touches: ['charting', 'episodes', 'today'], audit: 'plan.decided' })
    .input(z.object({ episodeId: id, planId: id, point: decisionPoint, choice: decisionChoice, reason: prose(1000) }))
    .output(episode),
  /** Dates of the client's signed sessions in an episode, for replay and comparison. */
  listEpisodeNotes: reading('notes.read', 'note.viewed')
    .input(z.object({ episodeId: id }))
    .output(z.array(z.object({ noteId: id, startsOn: civilDate, sessionNumber: z.int().nullable() }))),
  ...libraryProcedures,
};
