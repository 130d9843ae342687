import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { clientMerge, detailField, duplicateList, mergePreview, unmergePreview } from './merge.model.ts';

/** A merge moves visits, episodes and what hangs on them. */
const touches = ['clients', 'screening', 'schedule', 'today', 'waitlist', 'reminders', 'episodes', 'charting', 'documents', 'history', 'audit'] as const;

export const mergeContract = {
  /** Records on file that may be one person, those with the most in common first. */
  listDuplicates: reading('clients.read').output(duplicateList),
  /** "Not the same person" is remembered, and can be taken back. */
  tellApart: procedure({ needs: 'clients.write', touches: ['clients'], audit: 'client.toldApart' })
    .input(z.object({ clientId: id, otherId: id, isDistinct: z.boolean() }))
    .output(z.object({})),
  /** Both records side by side. @throws notFound where one of them is merged already. */
  previewMerge: reading('clients.write', 'client.viewed').input(z.object({ keptId: id, mergedId: id })).output(mergePreview),
  /**
   * Makes two records one. `taken` names the details in which the merged record wins.
   * @throws stale where one was changed since it was looked at, conflict `visitsOverlap` or `mergedHasMerges`.
   */
  mergeClients: procedure({ needs: 'clients.write', touches, audit: 'client.merged' })
    .input(
      z.object({
        keptId: id,
        keptVersion: z.int(),
        mergedId: id,
        mergedVersion: z.int(),
        taken: z.array(detailField).max(40),
      }),
    )
    .output(clientMerge),
  /** The merges into a record that stand, newest first. */
  listMerges: reading('clients.read').input(z.object({ clientId: id })).output(z.array(clientMerge)),
  previewUnmerge: reading('clients.write').input(z.object({ mergeId: id })).output(unmergePreview),
  /** Takes the records apart again: each has what it had, and what came since stays with the kept one. */
  unmergeClients: procedure({ needs: 'clients.write', touches, audit: 'client.unmerged' })
    .input(z.object({ mergeId: id }))
    .output(z.object({ mergedId: id })),
};
