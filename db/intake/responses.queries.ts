// Answers that were handed in, and what a therapist took over of them. Neither is ever changed.
import { sql } from 'kysely';
import { z } from 'zod';
import {
  answer,
  intakeForm,
  intakeWay,
  proposalLine,
  formSignature,
  type Answers,
  type IntakeResponse,
  type IntakeReview,
  type ProposalLine,
  type FormSignature,
} from '../../shared/intake/intake.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import { recordIdsOf } from '../clients/records.queries.ts';
import type { Db, Tx } from '../database.ts';

/** Visits that make nobody a client's therapist. */
const calledOff = ['cancelled_late', 'cancelled_by_client', 'cancelled_by_clinic', 'rescheduled'] as const;
const keptAnswers = z.record(z.string(), answer);
const keptLines = z.object({ accepted: z.array(proposalLine), declined: z.array(proposalLine) });

export interface KeptResponse {
  readonly response: IntakeResponse;
  /** Null until a therapist has looked through it. */
  readonly review: IntakeReview | null;
}

function selectResponses(db: Db | Tx) {
  return db
    .selectFrom('intake_responses as r')
    .innerJoin('intake_forms as f', (join) => join.onRef('f.form_id', '=', 'r.form_id').onRef('f.version', '=', 'r.form_version'))
    .innerJoin('staff_members as s', 's.id', 'r.handed_in_by')
    .leftJoin('intake_reviews as v', 'v.response_id', 'r.id')
    .leftJoin('staff_members as w', 'w.id', 'v.reviewed_by')
    .selectAll('r')
    .select(['f.content', 's.name as handed_in_by_name', 'v.lines', 'v.health_version', 'v.reviewed_at', 'w.name as reviewed_by_name']);
}
type ResponseRow = Awaited<ReturnType<ReturnType<typeof selectResponses>['execute']>>[number];

function toReview(row: ResponseRow): IntakeReview | null {
  if (row.lines === null || row.reviewed_at === null) return null;
  return {
    ...keptLines.parse(JSON.parse(row.lines)),
    healthVersion: row.health_version,
    reviewedAt: row.reviewed_at,
    reviewedByName: row.reviewed_by_name ?? '',
  };
}

function toResponse(row: ResponseRow): KeptResponse {
  return {
    response: {
      id: row.id,
      clientId: row.client_id,
      formId: row.form_id,
      formVersion: row.form_version,
      form: intakeForm.parse(JSON.parse(row.content)),
      way: intakeWay.parse(row.way),
      answers: keptAnswers.parse(JSON.parse(row.answers)),
      signatures: z.array(formSignature).parse(JSON.parse(row.signatures)),
      handedInAt: row.handed_in_at,
      handedInByName: row.handed_in_by_name,
      hash: row.hash,
    },
    review: toReview(row),
  };
}

export async function findResponse(db: Db | Tx, responseId: string): Promise<KeptResponse | undefined> {
  const row = await selectResponses(db).where('r.id', '=', responseId).executeTakeFirst();
  return row && toResponse(row);
}

/** Everything that was handed in for a client, newest first; of merged records, too. */
export async function listResponses(db: Db | Tx, clientId: string): Promise<KeptResponse[]> {
  const rows = await selectResponses(db)
    .where('r.client_id', 'in', await recordIdsOf(db, clientId))
    .orderBy('r.handed_in_at', 'desc')
    .orderBy('r.id', 'desc')
    .execute();
  return rows.map(toResponse);
}

export interface WaitingIntake {
  readonly intakeId: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly way: IntakeResponse['way'];
  readonly handedInAt: Instant;
}

export interface WaitingWish {
  /** Only of clients whom this person treats, or nobody does yet; null = of all. */
  readonly treatedBy: string | null;
  readonly limit: number;
}

function selectWaiting(db: Db | Tx, treatedBy: string | null) {
  return db
    .selectFrom('waiting_intakes as w')
    // Crossed, so that the few that wait come first whatever SQLite knows of the tables.
    .crossJoin('intake_responses as r')
    .innerJoin('clients as own', 'own.id', 'r.client_id')
    .innerJoin('clients as c', (join) => join.on('c.id', '=', sql<string>`coalesce(own.merged_into, own.id)`))
    .whereRef('r.id', '=', 'w.response_id')
    .$if(treatedBy !== null, (query) =>
      query.where((eb) => {
        const visits = eb.selectFrom('visits as v').select('v.id').whereRef('v.client_id', '=', 'c.id').where('v.state', 'not in', [...calledOff]);
        return eb.or([eb.exists(visits.where(sql<string>`+v.therapist_id`, '=', treatedBy)), eb.not(eb.exists(visits))]);
      }),
    );
}

/** Answers that nobody has looked through yet, the oldest first; of a merged record under the one that was kept. */
export async function listWaitingIntakes(db: Db | Tx, { treatedBy, limit }: WaitingWish): Promise<readonly WaitingIntake[]> {
  const rows = await selectWaiting(db, treatedBy)
    .select(['r.id', 'r.way', 'r.handed_in_at', 'c.id as client_id', 'c.first_name', 'c.last_name'])
    .orderBy('r.handed_in_at')
    .orderBy('r.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    intakeId: row.id,
    clientId: row.client_id,
    clientName: `${row.first_name} ${row.last_name}`,
    way: intakeWay.parse(row.way),
    handedInAt: row.handed_in_at,
  }));
}

/** How many there are. */
export async function countWaitingIntakes(db: Db | Tx, { treatedBy }: Pick<WaitingWish, 'treatedBy'>): Promise<number> {
  const { count } = await selectWaiting(db, treatedBy)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export interface NewResponse extends Pick<IntakeResponse, 'id' | 'clientId' | 'formId' | 'formVersion' | 'way' | 'handedInAt' | 'hash'> {
  readonly answers: Answers;
  readonly signatures: readonly FormSignature[];
  readonly handedInBy: string;
}

export function responseRow(response: NewResponse) {
  return {
    id: response.id,
    client_id: response.clientId,
    form_id: response.formId,
    form_version: response.formVersion,
    way: response.way,
    answers: JSON.stringify(response.answers),
    signatures: JSON.stringify(response.signatures),
    handed_in_at: response.handedInAt,
    handed_in_by: response.handedInBy,
    hash: response.hash,
  };
}

export async function insertResponse(tx: Tx, response: NewResponse): Promise<void> {
  await tx.insertInto('intake_responses').values(responseRow(response)).execute();
}

export interface NewReview {
  readonly responseId: string;
  readonly accepted: readonly ProposalLine[];
  readonly declined: readonly ProposalLine[];
  readonly healthVersion: number | null;
  readonly reviewedAt: Instant;
  readonly reviewedBy: string;
}

export function reviewRow(review: NewReview) {
  return {
    response_id: review.responseId,
    lines: JSON.stringify({ accepted: review.accepted, declined: review.declined }),
    health_version: review.healthVersion,
    reviewed_at: review.reviewedAt,
    reviewed_by: review.reviewedBy,
  };
}

export async function insertReview(tx: Tx, review: NewReview): Promise<void> {
  await tx.insertInto('intake_reviews').values(reviewRow(review)).execute();
}
