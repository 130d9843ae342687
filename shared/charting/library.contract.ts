import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { line } from '../core/text.ts';
import { civilDate, instant } from '../core/time.ts';
import { courseOfCare } from './course.model.ts';
import { signedNote } from './charting.model.ts';
import { libraryScope, noteTemplate, phrase, supervision } from './library.model.ts';

const written = { needs: 'notes.write', touches: ['charting'], audit: 'phrase.changed' } as const;

/** What stands beside the notes: the course of an episode, phrases and templates, students and who answers for them. */
export const libraryProcedures = {
  /** An episode's signed sessions side by side, first to last: life lines, curves, replay. */
  getCourse: reading('notes.read', 'note.viewed').input(z.object({ episodeId: id })).output(courseOfCare),
  /** One's own phrases and everybody's, by shortcut. */
  listPhrases: reading('notes.read').output(z.array(phrase)),
  /** A shortcut that is taken in its scope is a `conflict` with `shortcutTaken`. */
  savePhrase: procedure(written)
    .input(z.object({ id: id.nullable(), scope: libraryScope, shortcut: phrase.shape.shortcut, text: phrase.shape.text }))
    .output(phrase),
  removePhrase: procedure(written).input(z.object({ id })).output(z.object({})),
  listTemplates: reading('notes.read').output(z.array(noteTemplate)),
  /** A name that is taken in its scope is replaced. */
  saveTemplate: procedure(written).input(noteTemplate.omit({ id: true })).output(noteTemplate),
  removeTemplate: procedure(written).input(z.object({ id })).output(z.object({})),
  /** The caller's drafts of ended visits, with what each still needs before it can be signed, and what would not be kept. */
  listSignable: reading('notes.write').output(
    z.array(
      z.object({
        visitId: id,
        clientName: z.string(),
        startsOn: civilDate,
        version: z.int(),
        missing: z.int().min(0),
        leftBehind: z.object({ findings: z.int().min(0), treatments: z.int().min(0), measures: z.int().min(0) }),
      }),
    ),
  ),
  listSupervisions: reading('notes.read').output(z.array(supervision)),
  /** Names who answers for a student's sessions; null: the student works alone from now on. */
  saveSupervision: procedure({ needs: 'staff.write', touches: ['charting'], audit: 'supervision.changed' })
    .input(z.object({ studentId: id, supervisorId: id.nullable() }))
    .output(z.array(supervision)),
  /** Signed notes of the caller's students that wait for the second signature, oldest first. */
  listToCoSign: reading('notes.write').output(
    z.array(z.object({ noteId: id, clientName: z.string(), studentName: z.string(), startsOn: civilDate, signedAt: instant })),
  ),
  coSignNote: procedure({ needs: 'notes.write', touches: ['charting', 'documents'], audit: 'note.coSigned' })
    .input(z.object({ noteId: id, typedName: line(120) }))
    .output(signedNote),
};
