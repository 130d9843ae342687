// Forms in their versions: rows are only added, the newest of a form is the one that is asked.
import { intakeForm, type IntakeForm, type KeptForm } from '../../shared/intake/intake.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Db, Tx } from '../database.ts';

function selectForms(db: Db | Tx) {
  return db
    .selectFrom('intake_forms as f')
    .innerJoin('staff_members as s', 's.id', 'f.saved_by')
    .selectAll('f')
    .select('s.name as saved_by_name');
}
type FormRow = Awaited<ReturnType<ReturnType<typeof selectForms>['execute']>>[number];

function toForm(row: FormRow): KeptForm {
  return {
    formId: row.form_id,
    version: row.version,
    form: intakeForm.parse(JSON.parse(row.content)),
    isBuiltIn: row.is_built_in === 1,
    isRetired: row.is_retired === 1,
    savedAt: row.saved_at,
    savedByName: row.saved_by_name,
  };
}

/** The newest version of every form that is kept, retired ones too, in the order in which they were made. */
export async function listNewestForms(db: Db | Tx): Promise<KeptForm[]> {
  const rows = await selectForms(db).orderBy('f.form_id').orderBy('f.version').execute();
  const newest = new Map(rows.map((row) => [row.form_id, row]));
  return [...newest.values()].map(toForm);
}

/** One version of a form, or its newest. */
export async function findForm(db: Db | Tx, formId: string, version?: number): Promise<KeptForm | undefined> {
  const query = selectForms(db).where('f.form_id', '=', formId).orderBy('f.version', 'desc').limit(1);
  const row = await (version === undefined ? query : query.where('f.version', '=', version)).executeTakeFirst();
  return row && toForm(row);
}

export interface NewForm {
  readonly formId: string;
  readonly version: number;
  readonly form: IntakeForm;
  readonly isBuiltIn: boolean;
  readonly isRetired: boolean;
  readonly savedAt: Instant;
  readonly savedBy: string;
}

export async function insertForm(tx: Tx, kept: NewForm): Promise<void> {
  await tx
    .insertInto('intake_forms')
    .values({
      form_id: kept.formId,
      version: kept.version,
      content: JSON.stringify(kept.form),
      is_built_in: kept.isBuiltIn ? 1 : 0,
      is_retired: kept.isRetired ? 1 : 0,
      saved_at: kept.savedAt,
      saved_by: kept.savedBy,
    })
    .execute();
}
