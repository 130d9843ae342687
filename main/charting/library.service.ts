import type { libraryProcedures } from '../../shared/charting/library.contract.ts';
import type { LibraryScope } from '../../shared/charting/library.model.ts';
import { deletePhrase, deleteTemplate, findPhraseByShortcut, listPhrases, listTemplates, putPhrase, putTemplate } from '../../db/charting/library.queries.ts';
import { listNotesToCoSign, listSupervisions, putSupervision } from '../../db/charting/supervision.queries.ts';
import { findStaffMember } from '../../db/staff/staff.queries.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { coSignNote } from './co-sign.ts';
import { getCourse } from './course.ts';
import { listSignable } from './signable.ts';

function ownerOf({ actor }: Request, scope: LibraryScope): string | null {
  return scope === 'mine' ? actor.staffId : null;
}

export const libraryService: Implementation<typeof libraryProcedures, Request> = {
  getCourse,
  listSignable,
  coSignNote,

  listPhrases: ({ db, actor }) => listPhrases(db, actor.staffId),

  async savePhrase(request, { id, scope, shortcut, text }) {
    const ownerId = ownerOf(request, scope);
    return request.write(async (tx) => {
      // Somebody else's phrase is no phrase of the caller's: it is kept, and this one is new.
      const known = id !== null && (await listPhrases(tx, request.actor.staffId)).some((phrase) => phrase.id === id);
      const phrase = { id: known ? id : request.newId(), scope, shortcut, text };
      const taken = await findPhraseByShortcut(tx, ownerId, shortcut);
      if (taken !== undefined && taken !== phrase.id) return refuse('conflict', 'shortcutTaken');
      await putPhrase(tx, phrase, ownerId, request.now());
      request.concerning({ subjectId: phrase.id });
      return phrase;
    });
  },

  async removePhrase(request, { id }) {
    await request.write(async (tx) => {
      if (!(await deletePhrase(tx, request.actor.staffId, id))) refuse('notFound');
      request.concerning({ subjectId: id });
    });
    return {};
  },

  listTemplates: ({ db, actor }) => listTemplates(db, actor.staffId),

  async saveTemplate(request, input) {
    return request.write(async (tx) => {
      const template = { ...input, id: request.newId() };
      const id = await putTemplate(tx, template, ownerOf(request, input.scope), request.now());
      request.concerning({ subjectId: id });
      return { ...template, id };
    });
  },

  async removeTemplate(request, { id }) {
    await request.write(async (tx) => {
      if (!(await deleteTemplate(tx, request.actor.staffId, id))) refuse('notFound');
      request.concerning({ subjectId: id });
    });
    return {};
  },

  listSupervisions: ({ db }) => listSupervisions(db),

  async saveSupervision(request, { studentId, supervisorId }) {
    return request.write(async (tx) => {
      found(await findStaffMember(tx, studentId));
      if (supervisorId !== null) {
        const supervisor = found(await findStaffMember(tx, supervisorId));
        if (supervisorId === studentId || !supervisor.isActive || !supervisor.roles.includes('therapist')) return refuse('validation');
      }
      await putSupervision(tx, studentId, supervisorId, request.now());
      request.concerning({ subjectId: studentId });
      return listSupervisions(tx);
    });
  },

  listToCoSign: ({ db, actor }) => listNotesToCoSign(db, actor.staffId),
};
