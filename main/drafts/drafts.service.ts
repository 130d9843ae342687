import type { draftsContract } from '../../shared/drafts/drafts.contract.ts';
import { deleteDraft, findDraft, putDraft } from '../../db/drafts/drafts.queries.ts';
import type { Implementation } from '../implement.ts';
import type { Request } from '../request.ts';

/** Drafts of forms belong to the person who types them; nobody else reads them. */
export const draftsService: Implementation<typeof draftsContract, Request> = {
  async getDraft({ actor, db }, key) {
    const draft = await findDraft(db, actor.staffId, key);
    return draft ? { content: draft.content, savedAt: draft.savedAt } : null;
  },

  async saveDraft({ actor, now, write }, { content, ...key }) {
    const savedAt = now();
    await write((tx) => putDraft(tx, actor.staffId, key, content, savedAt));
    return { savedAt };
  },

  async discardDraft({ actor, write }, key) {
    await write((tx) => deleteDraft(tx, actor.staffId, key));
    return {};
  },
};
