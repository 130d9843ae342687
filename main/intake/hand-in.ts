import { createHash } from 'node:crypto';
import { isMinorOn } from '../../shared/clients/consents.rules.ts';
import { answerProblems } from '../../shared/intake/answers.rules.ts';
import { signersOf } from '../../shared/intake/form.rules.ts';
import type { Answers, IntakeForm, FormSignature } from '../../shared/intake/intake.model.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { readAgeOfMajority } from '../../db/clients/consents.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { deleteDraft, type KeptDraft } from '../../db/intake/drafts.queries.ts';
import { insertResponse } from '../../db/intake/responses.queries.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

export interface Given {
  readonly answers: Answers;
  readonly signatures: readonly FormSignature[];
}

/** Who has to sign this form for this client. */
export async function signersFor(request: Request, db: Db | Tx, clientId: string, form: IntakeForm): Promise<IntakeForm['signers']> {
  const { birthDate } = found(await findClient(db, clientId));
  return signersOf(form, isMinorOn(birthDate, await readAgeOfMajority(db), request.today()));
}

/** The same content gives the same hash, whatever the order of its keys. */
export function hashOfIntake({ form, formVersion }: Pick<KeptDraft, 'form' | 'formVersion'>, { answers, signatures }: Given): string {
  const sorted = Object.entries(answers).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify([form, formVersion, sorted, signatures])).digest('hex');
}

async function refuseUnfinished(request: Request, tx: Tx, draft: KeptDraft, given: Given): Promise<void> {
  const problems = answerProblems(draft.form, given.answers);
  if (problems.length > 0) refuse('validation', undefined, { fields: Object.fromEntries(problems.map((one) => [one.questionId, one.messageKey])) });
  const signers = await signersFor(request, tx, draft.clientId, draft.form);
  const hasSigned = (role: FormSignature['role']): boolean =>
    given.signatures.some((one) => one.role === role && (one.method !== 'drawn' || one.drawn !== null) && (one.method !== 'paper' || draft.way === 'paper'));
  if (!signers.every(hasSigned)) refuse('validation', 'signatureMissing');
}

/**
 * Turns a draft into answers that never change and wait for a therapist.
 * @returns their id. @throws Refusal `validation` with the questions that are missing, or without a signature.
 */
export async function keepResponse(request: Request, tx: Tx, draft: KeptDraft, given: Given): Promise<string> {
  await refuseUnfinished(request, tx, draft, given);
  const { clientId, formId, formVersion, way } = draft;
  const id = request.newId();
  const handedIn = { handedInAt: request.now(), handedInBy: request.actor.staffId, hash: hashOfIntake(draft, given) };
  await insertResponse(tx, { id, clientId, formId, formVersion, way, ...given, ...handedIn });
  await deleteDraft(tx, draft.id);
  request.concerning({ clientId, subjectId: id, detail: { way } });
  return id;
}
