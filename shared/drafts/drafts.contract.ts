import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { line } from '../core/text.ts';
import { instant } from '../core/time.ts';

/** Which form and of what: `client.new`, `episode` + client id ... A person has one draft for each pair. */
export const draftKey = z.object({ form: line(60), subject: line(80) });
export type DraftKey = z.infer<typeof draftKey>;

export const draft = z.object({ content: z.string().max(200_000), savedAt: instant });
export type Draft = z.infer<typeof draft>;

export const draftsContract = {
  getDraft: reading('session.own').input(draftKey).output(draft.nullable()),
  saveDraft: procedure({ needs: 'session.own', touches: [], audit: null })
    .input(draftKey.extend({ content: draft.shape.content }))
    .output(z.object({ savedAt: instant })),
  discardDraft: procedure({ needs: 'session.own', touches: [], audit: null }).input(draftKey).output(z.object({})),
};
