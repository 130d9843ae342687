// Two records of one person: what a merge shows before it is done, and what is remembered of it.
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { instant } from '../core/time.ts';
import { client, clientDetails, duplicateReason, possibleDuplicate } from './clients.model.ts';

export const detailField = clientDetails.keyof();
export type DetailField = z.infer<typeof detailField>;
export const detailFields: readonly DetailField[] = detailField.options;

/** How much of each kind belongs to a record; numbers only, so that the desk may see them too. */
export const recordCounts = z.object({
  visits: z.int(),
  episodes: z.int(),
  notes: z.int(),
  healthVersions: z.int(),
  consents: z.int(),
  alerts: z.int(),
  documents: z.int(),
  waitlist: z.int(),
});
export type RecordCounts = z.infer<typeof recordCounts>;
export const countedKinds: readonly (keyof RecordCounts)[] = recordCounts.keyof().options;

export const mergeSide = client.omit({ alerts: true }).extend({ counts: recordCounts });
export type MergeSide = z.infer<typeof mergeSide>;

/** Why two records cannot become one as they stand. */
export const mergeProblem = z.enum(['visitsOverlap', 'mergedHasMerges', 'legalHold']);
export type MergeProblem = z.infer<typeof mergeProblem>;

export const mergePreview = z.object({ kept: mergeSide, merged: mergeSide, problem: mergeProblem.nullable() });
export type MergePreview = z.infer<typeof mergePreview>;

/** A merge that stands. */
export const clientMerge = z.object({
  id,
  keptId: id,
  mergedId: id,
  mergedName: z.string(),
  mergedAt: instant,
  mergedByName: z.string(),
});
export type ClientMerge = z.infer<typeof clientMerge>;

export const unmergePreview = z.object({
  merge: clientMerge,
  keptName: z.string(),
  /** What goes back to the record that was merged. */
  returns: recordCounts,
  /** What came since the merge and stays with the record that was kept. */
  stays: recordCounts,
  /** Details that somebody changed since; they stay as they are now. */
  changedFields: z.array(detailField),
});
export type UnmergePreview = z.infer<typeof unmergePreview>;

const compared = possibleDuplicate.omit({ reasons: true });

export const duplicatePair = z.object({ first: compared, second: compared, reasons: z.array(duplicateReason).min(1) });
export type DuplicatePair = z.infer<typeof duplicatePair>;

export const duplicateList = z.object({
  pairs: z.array(duplicatePair),
  /** There are more pairs than these. */
  hasMore: z.boolean(),
});
export type DuplicateList = z.infer<typeof duplicateList>;
