// What a clinic writes again and again: phrases called by `/` and their shortcut, templates of a whole note.
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { line, prose } from '../core/text.ts';
import { clientSide } from '../episodes/episodes.model.ts';

/** A phrase is one's own or everybody's. */
export const libraryScope = z.enum(['mine', 'clinic']);
export type LibraryScope = z.infer<typeof libraryScope>;

export const phrase = z.object({
  id,
  scope: libraryScope,
  /** What is typed after `/`: letters, digits, hyphens. */
  shortcut: line(30).regex(/^[\p{L}\p{N}-]+$/u),
  text: prose(2000).min(1),
});
export type Phrase = z.infer<typeof phrase>;

export const templateContent = z.object({
  statement: prose(2000),
  observation: prose(2000),
  reasoning: prose(2000),
  detail: prose(2000),
  /** Measured anew each time: a template brings the rows, never the values. */
  motions: z.array(z.object({ motionId: z.string().max(60), side: clientSide })).max(20),
  tests: z.array(z.object({ testId: z.string().max(60), side: clientSide })).max(20),
  strengths: z.array(z.object({ muscleId: z.string().max(60), side: clientSide })).max(20),
});
export type TemplateContent = z.infer<typeof templateContent>;

export const noteTemplate = z.object({ id, scope: libraryScope, name: line(80), content: templateContent });
export type NoteTemplate = z.infer<typeof noteTemplate>;

/** Who answers for a student's sessions. */
export const supervision = z.object({ studentId: id, studentName: z.string(), supervisorId: id, supervisorName: z.string() });
export type Supervision = z.infer<typeof supervision>;
