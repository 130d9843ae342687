import {
  documentTemplate,
  keptTemplate,
  letterheadDetails,
  templateKind,
  type DocumentTemplate,
  type KeptTemplate,
  type LetterheadDetails,
} from '../../shared/documents/templates.model.ts';
import type { Db, Tx } from '../database.ts';

/** The templates that the clinic changed. */
export async function listTemplates(db: Db | Tx): Promise<KeptTemplate[]> {
  const rows = await db.selectFrom('document_templates').selectAll().orderBy('kind').execute();
  return rows.map(({ kind, content, version }) => keptTemplate.parse({ kind, template: JSON.parse(content), version }));
}

/** The clinic's template of a kind; undefined where it is ours, or where the kind has none. */
export async function findTemplate(db: Db | Tx, kind: string): Promise<DocumentTemplate | undefined> {
  if (!templateKind.safeParse(kind).success) return undefined;
  const row = await db.selectFrom('document_templates').select('content').where('kind', '=', kind).executeTakeFirst();
  return row && documentTemplate.parse(JSON.parse(row.content));
}

/** Whether the template was met at its version (0 = ours) and kept. */
export async function saveTemplate(tx: Tx, { kind, template, version }: KeptTemplate): Promise<boolean> {
  const content = JSON.stringify(template);
  if (version === 0) {
    const result = await tx
      .insertInto('document_templates')
      .values({ kind, content, version: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  }
  const result = await tx.updateTable('document_templates').set({ content, version: version + 1 }).where('kind', '=', kind).where('version', '=', version).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteTemplate(tx: Tx, kind: string): Promise<void> {
  await tx.deleteFrom('document_templates').where('kind', '=', kind).execute();
}

export interface KeptLetterhead extends LetterheadDetails {
  readonly logo: Uint8Array | null;
  readonly version: number;
}

/** The clinic's letterhead; version 0 as we made it. */
export async function getLetterhead(db: Db | Tx): Promise<KeptLetterhead> {
  const row = await db.selectFrom('letterhead').selectAll().executeTakeFirst();
  if (!row) return { style: 'ours', topMillimetres: 45, footer: '', logoAlt: '', logo: null, version: 0 };
  const details = letterheadDetails.parse({ style: row.style, topMillimetres: row.top_millimetres, footer: row.footer, logoAlt: row.logo_alt });
  return { ...details, logo: row.logo, version: row.version };
}

/** Whether the letterhead was met at its version and kept. */
export async function saveLetterhead(tx: Tx, { logo, version, ...details }: KeptLetterhead): Promise<boolean> {
  const values = {
    style: details.style,
    top_millimetres: details.topMillimetres,
    footer: details.footer,
    logo: logo && Buffer.from(logo),
    logo_alt: details.logoAlt,
    version: version + 1,
  };
  if (version === 0) {
    const result = await tx
      .insertInto('letterhead')
      .values({ singleton: 1, ...values })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return result.numInsertedOrUpdatedRows === 1n;
  }
  const result = await tx.updateTable('letterhead').set(values).where('version', '=', version).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
