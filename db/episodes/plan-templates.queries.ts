import type { Instant } from '../../shared/core/time.ts';
import { planDetails, type PlanDetails, type PlanTemplate } from '../../shared/episodes/episodes.model.ts';
import type { Db, Tx } from '../database.ts';

/** The clinic's templates for plans, by name. */
export async function listPlanTemplates(db: Db | Tx): Promise<PlanTemplate[]> {
  const rows = await db.selectFrom('plan_templates').select(['id', 'name', 'details']).where('is_active', '=', 1).orderBy('name').execute();
  return rows.map(({ details, ...row }) => ({ ...row, plan: planDetails.parse(JSON.parse(details)) }));
}

/** Keeps a template; one of the same name, however it is written, is replaced by it. */
export async function insertPlanTemplate(
  tx: Tx,
  template: { readonly id: string; readonly name: string; readonly plan: PlanDetails; readonly savedAt: Instant; readonly savedBy: string },
): Promise<void> {
  await tx
    .updateTable('plan_templates')
    .set({ is_active: 0 })
    .where('is_active', '=', 1)
    .where((eb) => eb(eb.fn('lower', ['name']), '=', eb.fn('lower', [eb.val(template.name)])))
    .execute();
  await tx
    .insertInto('plan_templates')
    .values({
      id: template.id,
      name: template.name,
      details: JSON.stringify(template.plan),
      is_active: 1,
      saved_at: template.savedAt,
      saved_by: template.savedBy,
    })
    .execute();
}

/** Whether another template in use has this one's name. */
export async function isNameTaken(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('plan_templates as own')
    .innerJoin('plan_templates as other', (join) => join.on((eb) => eb(eb.fn('lower', ['other.name']), '=', eb.fn('lower', ['own.name']))))
    .select('other.id')
    .where('own.id', '=', id)
    .whereRef('other.id', '!=', 'own.id')
    .where('other.is_active', '=', 1)
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns whether there was such a template, in this state before. */
export async function setTemplateActive(tx: Tx, id: string, isActive: boolean): Promise<boolean> {
  const result = await tx
    .updateTable('plan_templates')
    .set({ is_active: isActive ? 1 : 0 })
    .where('id', '=', id)
    .where('is_active', '=', isActive ? 0 : 1)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
