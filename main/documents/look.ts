import { ourTemplate } from '../../shared/documents/templates.rules.ts';
import { findTemplate, getLetterhead } from '../../db/documents/templates.queries.ts';
import type { Db } from '../../db/database.ts';
import type { Look } from './print-order.ts';

/** The letterhead and the template by which a kind is printed. */
export async function lookOf(db: Db, kind: string): Promise<Look> {
  const { version: _version, ...letterhead } = await getLetterhead(db);
  return { letterhead, template: (await findTemplate(db, kind)) ?? ourTemplate };
}
