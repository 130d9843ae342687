// Answers while they are being given, by staff: start, go on, throw away, hand in.
import { keptAnswers } from '../../shared/intake/answers.rules.ts';
import { withoutMarks } from '../../shared/intake/form.rules.ts';
import type { intakeContract } from '../../shared/intake/intake.contract.ts';
import type { IntakeSummary } from '../../shared/intake/intake.model.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { deleteDraft, findDraft, insertDraft, listDrafts, updateDraftAnswers, type Given, type KeptDraft } from '../../db/intake/drafts.queries.ts';
import { listResponses, type KeptResponse } from '../../db/intake/responses.queries.ts';
import { mayReadChart } from '../clients/chart-access.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { formToAsk } from './forms.ts';
import { keepResponse, signersFor } from './hand-in.ts';

type UseCases = Implementation<typeof intakeContract, Request>;

/** What staff type is theirs to read until they hand it in; what the client types never is, but for the therapist. */
function isOwn(request: Request, draft: KeptDraft): boolean {
  return draft.startedBy === request.actor.staffId && draft.way !== 'kiosk';
}

async function getReadable(request: Request, draftId: string, db: Db | Tx): Promise<KeptDraft> {
  const draft = found(await findDraft(db, draftId));
  request.concerning({ clientId: draft.clientId, subjectId: draft.id });
  if (isOwn(request, draft) || (await mayReadChart(request, draft.clientId, db))) return draft;
  return refuse('forbidden', draft.way === 'kiosk' ? 'withClient' : undefined);
}

/** A draft that this person may hand over or throw away, though not always read. */
export async function getManageable(request: Request, draftId: string, tx: Tx): Promise<KeptDraft> {
  const draft = found(await findDraft(tx, draftId));
  request.concerning({ clientId: draft.clientId, subjectId: draft.id });
  const isMine = draft.startedBy === request.actor.staffId || (await mayReadChart(request, draft.clientId, tx));
  return isMine ? draft : refuse('forbidden');
}

function draftSummary(request: Request, draft: KeptDraft, readsChart: boolean): IntakeSummary {
  return {
    id: draft.id,
    state: draft.way === 'kiosk' ? 'withClient' : 'open',
    formTitle: draft.form.title,
    formVersion: draft.formVersion,
    way: draft.way,
    at: draft.savedAt,
    byName: draft.startedByName,
    reviewedAt: null,
    reviewedByName: null,
    isMine: readsChart || draft.startedBy === request.actor.staffId,
  };
}

function responseSummary({ response, review }: KeptResponse, readsChart: boolean): IntakeSummary {
  return {
    id: response.id,
    state: review === null ? 'proposed' : 'reviewed',
    formTitle: response.form.title,
    formVersion: response.formVersion,
    way: response.way,
    at: response.handedInAt,
    byName: response.handedInByName,
    reviewedAt: review?.reviewedAt ?? null,
    reviewedByName: review?.reviewedByName ?? null,
    isMine: readsChart,
  };
}

export const listIntakes: UseCases['listIntakes'] = async (request, { clientId }) => {
  found(await findClient(request.db, clientId));
  const readsChart = await mayReadChart(request, clientId);
  const [drafts, responses] = [await listDrafts(request.db, clientId), await listResponses(request.db, clientId)];
  return [...drafts.map((draft) => draftSummary(request, draft, readsChart)), ...responses.map((kept) => responseSummary(kept, readsChart))];
};

export const startIntake: UseCases['startIntake'] = async (request, { clientId, formId, way }) => {
  const draftId = request.newId();
  request.concerning({ clientId, subjectId: draftId, detail: { way } });
  return request.write(async (tx) => {
    found(await findClient(tx, clientId));
    const { version: formVersion } = await formToAsk(request, tx, formId);
    // Gone through again with the therapist, the last answers are where it begins; anybody else begins with an empty page.
    const isGoneThrough = way === 'screen' && (await mayReadChart(request, clientId, tx));
    const [last] = isGoneThrough ? await listResponses(tx, clientId) : [];
    const answers = last?.response.formId === formId ? last.response.answers : {};
    await insertDraft(tx, { id: draftId, clientId, formId, formVersion, way, answers, startedAt: request.now(), startedBy: request.actor.staffId });
    return { draftId };
  });
};

export const getDraft: UseCases['getDraft'] = async (request, { draftId }) => {
  const { startedBy: _startedBy, startedByName: _name, handedOverAt: _at, ...draft } = await getReadable(request, draftId, request.db);
  const signers = await signersFor(request, request.db, draft.clientId, draft.form);
  return { ...draft, signers, form: request.actor.permissions.has('health.read') ? draft.form : withoutMarks(draft.form) };
};

/** Writes the answers over those of this version; a window that was quicker makes the call `stale`. */
export async function putAnswers(request: Request, tx: Tx, draftId: string, given: Given): Promise<{ version: number }> {
  if (!(await updateDraftAnswers(tx, draftId, given, request.now()))) refuse('stale');
  return { version: given.version + 1 };
}

export const saveAnswers: UseCases['saveAnswers'] = async (request, { draftId, ...given }) =>
  request.write(async (tx) => {
    await getReadable(request, draftId, tx);
    return putAnswers(request, tx, draftId, given);
  });

export const discardDraft: UseCases['discardDraft'] = async (request, { draftId }) =>
  request.write(async (tx) => {
    await getManageable(request, draftId, tx);
    await deleteDraft(tx, draftId);
    return {};
  });

export const handIn: UseCases['handIn'] = async (request, { draftId, answers, signatures }) =>
  request.write(async (tx) => {
    const draft = await getReadable(request, draftId, tx);
    const intakeId = await keepResponse(request, tx, draft, { answers: keptAnswers(draft.form, answers), signatures });
    return { intakeId };
  });
