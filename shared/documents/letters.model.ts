// Letters: their text is written by a person, the figures below it are the episode's.
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { optionalLine, prose } from '../core/text.ts';
import { instant } from '../core/time.ts';

export const letterKinds = ['progress_report', 'discharge_letter', 'referral_letter'] as const;
export const letterKind = z.enum(letterKinds);
export type LetterKind = z.infer<typeof letterKind>;

/** What a therapist writes of a letter. An empty line begins a new paragraph. */
export const letterText = z.object({ recipient: optionalLine(200), body: prose(12_000) });
export type LetterText = z.infer<typeof letterText>;

export const letter = letterText.extend({
  id,
  episodeId: id,
  kind: letterKind,
  createdAt: instant,
  createdByName: z.string(),
  changedAt: instant,
  /** Null while it is a draft; a finished letter stays as it went out. */
  finishedAt: instant.nullable(),
  version: z.int(),
});
export type Letter = z.infer<typeof letter>;
