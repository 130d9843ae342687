import { builtInForm, builtInFormId, builtInVersion } from '../../shared/intake/built-in-form.ts';
import { formProblems, withoutMarks } from '../../shared/intake/form.rules.ts';
import type { intakeContract } from '../../shared/intake/intake.contract.ts';
import type { IntakeForm, KeptForm } from '../../shared/intake/intake.model.ts';
import type { Db, Tx } from '../../db/database.ts';
import { findForm, insertForm, listNewestForms } from '../../db/intake/forms.queries.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

type UseCases = Implementation<typeof intakeContract, Request>;

const ours: KeptForm = {
  formId: builtInFormId,
  version: builtInVersion,
  form: builtInForm,
  isBuiltIn: true,
  isRetired: false,
  savedAt: null,
  savedByName: null,
};

/** Every form at its newest version. Ours is there before it was ever asked, and never older than the program's. */
async function newestForms(db: Db | Tx): Promise<readonly KeptForm[]> {
  const kept = await listNewestForms(db);
  const keptOurs = kept.find(({ formId }) => formId === builtInFormId);
  const own = kept.filter(({ formId }) => formId !== builtInFormId);
  return [...own, keptOurs && keptOurs.version >= builtInVersion ? keptOurs : ours];
}

/** The clinic's own come first: it made them to be asked. */
export const listForms: UseCases['listForms'] = async (request, { retired }) => {
  const forms = await newestForms(request.db);
  const shown = forms.filter(({ isRetired }) => retired || !isRetired);
  return request.actor.permissions.has('health.read') ? shown : shown.map((kept) => ({ ...kept, form: withoutMarks(kept.form) }));
};

/** The version of a form that is asked now. @throws Refusal `notFound`. */
export async function currentForm(request: Request, formId: string): Promise<KeptForm> {
  return found((await newestForms(request.db)).find((one) => one.formId === formId));
}

/**
 * The version of a form that is asked now, kept in the file from here on.
 * @throws Refusal `notFound`, or `conflict` where it is out of use.
 */
export async function formToAsk(request: Request, tx: Tx, formId: string): Promise<KeptForm> {
  const form = found((await newestForms(tx)).find((one) => one.formId === formId));
  if (form.isRetired) refuse('conflict', 'formRetired');
  if (form.savedAt === null) await keepForm(request, tx, form);
  return form;
}

async function keepForm(request: Request, tx: Tx, { formId, version, form, isBuiltIn, isRetired }: KeptForm): Promise<KeptForm> {
  await insertForm(tx, { formId, version, form, isBuiltIn, isRetired, savedAt: request.now(), savedBy: request.actor.staffId });
  return found(await findForm(tx, formId, version));
}

function refuseProblems(form: IntakeForm): void {
  const problems = formProblems(form);
  if (problems.length === 0) return;
  refuse('validation', undefined, { fields: Object.fromEntries(problems.map((problem) => [problem.field, problem.messageKey])) });
}

export const saveForm: UseCases['saveForm'] = async (request, { formId, basedOnVersion, form }) => {
  if (formId === builtInFormId) refuse('conflict', 'builtInForm');
  refuseProblems(form);
  return request.write(async (tx) => {
    const earlier = formId === null ? undefined : found(await findForm(tx, formId));
    if ((earlier?.version ?? 0) !== basedOnVersion) refuse('stale');
    const next: KeptForm = { ...ours, formId: formId ?? request.newId(), version: basedOnVersion + 1, form, isBuiltIn: false };
    request.concerning({ subjectId: next.formId, detail: { version: next.version } });
    return keepForm(request, tx, next);
  });
};

export const retireForm: UseCases['retireForm'] = async (request, { formId, basedOnVersion, isRetired }) => {
  // Ours is the way back from a form that went wrong.
  if (formId === builtInFormId) refuse('conflict', 'builtInForm');
  return request.write(async (tx) => {
    const earlier = found(await findForm(tx, formId));
    if (earlier.version !== basedOnVersion) refuse('stale');
    request.concerning({ subjectId: formId, detail: { version: earlier.version + 1, isRetired } });
    return keepForm(request, tx, { ...earlier, version: earlier.version + 1, isRetired });
  });
};
