// A therapist goes through what was handed in and takes it over line by line.
import { healthAnswers, type HealthRecord } from '../../shared/clients/clients.model.ts';
import { factsOf } from '../../shared/intake/facts.rules.ts';
import type { intakeContract } from '../../shared/intake/intake.contract.ts';
import type { IntakeResponse, ProposalLine } from '../../shared/intake/intake.model.ts';
import { noHealth, proposalLines, recordWith } from '../../shared/intake/proposal.rules.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { readAgeOfMajority } from '../../db/clients/consents.queries.ts';
import { findHealthRecord, insertHealthRecord, nextHealthVersion } from '../../db/clients/health.queries.ts';
import { findMergedInto } from '../../db/clients/records.queries.ts';
import type { Db, Tx } from '../../db/database.ts';
import { findResponse, insertReview, listResponses, type KeptResponse } from '../../db/intake/responses.queries.ts';
import { requireChartAccess } from '../clients/chart-access.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

type UseCases = Implementation<typeof intakeContract, Request>;

/** Answers of a record that was merged belong to the one that was kept. */
async function clientOf(db: Db | Tx, { clientId }: IntakeResponse): Promise<string> {
  return (await findMergedInto(db, clientId)) ?? clientId;
}

/** What was handed in, and whose it is now. */
export async function getResponse(request: Request, intakeId: string, db: Db | Tx): Promise<KeptResponse & { readonly clientId: string }> {
  const kept = found(await findResponse(db, intakeId));
  const clientId = await clientOf(db, kept.response);
  await requireChartAccess(request, clientId, db);
  request.concerning({ clientId, subjectId: intakeId });
  return { ...kept, clientId };
}

export const getIntake: UseCases['getIntake'] = async (request, { intakeId }) => {
  const { clientId, response, review } = await getResponse(request, intakeId, request.db);
  const all = await listResponses(request.db, clientId);
  const place = all.findIndex((one) => one.response.id === intakeId);
  return { response, review, previous: all[place + 1]?.response ?? null };
};

async function linesFor(request: Request, db: Db | Tx, clientId: string, response: IntakeResponse, record: HealthRecord | undefined): Promise<readonly ProposalLine[]> {
  const { birthDate } = found(await findClient(db, clientId));
  const facts = factsOf({ form: response.form, answers: response.answers, birthDate, day: request.today(), ageOfMajority: await readAgeOfMajority(db) });
  return proposalLines(facts, record ?? noHealth);
}

export const getProposal: UseCases['getProposal'] = async (request, { intakeId }) => {
  const { clientId, response } = await getResponse(request, intakeId, request.db);
  const record = await findHealthRecord(request.db, clientId, request.today());
  return { lines: [...(await linesFor(request, request.db, clientId, response, record))], healthVersion: record?.version ?? 0 };
};

/** A new version of the record in force. What nobody has looked through yet stays marked so. @returns its number. */
export async function recordAccepted(
  request: Request,
  tx: Tx,
  given: { readonly clientId: string; readonly record: HealthRecord | undefined; readonly accepted: readonly ProposalLine[] },
): Promise<number> {
  const { clientId, record, accepted } = given;
  const next = healthAnswers.safeParse(recordWith(record && healthAnswers.parse(record), accepted, request.today()));
  if (!next.success) return refuse('validation');
  await insertHealthRecord(tx, {
    clientId,
    version: await nextHealthVersion(tx, clientId),
    answers: next.data,
    recordedAt: request.now(),
    recordedBy: request.actor.staffId,
    isHandedIn: record?.isHandedIn ?? false,
  });
  return (record?.version ?? 0) + 1;
}

export const reviewIntake: UseCases['reviewIntake'] = async (request, { intakeId, healthVersion, acceptedIds }) =>
  request.write(async (tx) => {
    const { clientId, response, review } = await getResponse(request, intakeId, tx);
    if (review) refuse('conflict', 'alreadyReviewed');
    const record = await findHealthRecord(tx, clientId, request.today());
    if ((record?.version ?? 0) !== healthVersion) refuse('stale');
    const lines = await linesFor(request, tx, clientId, response, record);
    const isAccepted = ({ id }: ProposalLine): boolean => acceptedIds.includes(id);
    // A line that is not there any more was decided on over another record.
    if (!acceptedIds.every((id) => lines.some((line) => line.id === id))) refuse('stale');
    const [accepted, declined] = [lines.filter(isAccepted), lines.filter((line) => !isAccepted(line))];
    const next = accepted.length === 0 ? null : await recordAccepted(request, tx, { clientId, record, accepted });
    await insertReview(tx, { responseId: intakeId, accepted, declined, healthVersion: next, reviewedAt: request.now(), reviewedBy: request.actor.staffId });
    request.concerning({ detail: { takenOver: accepted.length, left: declined.length, ...(next !== null && { version: next }) } });
    return { healthVersion: next };
  });
