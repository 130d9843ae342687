import { z } from 'zod';
import { attachmentWords } from '../../shared/attachments/attachments.model.ts';

/** The words about a file as a form, with the version they were read at; 0 for a file that is not kept yet. */
export const editedWords = attachmentWords.extend({ version: z.int() });
export type EditedWords = z.infer<typeof editedWords>;
