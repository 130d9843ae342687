// Intakes that wait in the generated clinic: people who come for the first time soon have filled theirs in ahead.
import { uuidV7 } from '../../shared/core/ids.ts';
import { instantFromMilliseconds } from '../../shared/core/time.ts';
import { builtInFormId, builtInVersion } from '../../shared/intake/built-in-form.ts';
import type { Answers } from '../../shared/intake/intake.model.ts';
import { noHealth } from '../../shared/intake/proposal.rules.ts';
import { appendAuditEvent } from '../../db/audit/audit.queries.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import type { Tx } from '../../db/database.ts';
import { handDraftOver, insertDraft } from '../../db/intake/drafts.queries.ts';
import { insertResponse } from '../../db/intake/responses.queries.ts';
import type { DeskMoment } from './desk-of-today.ts';
import { intakeAnswers } from './intake-answers.ts';
import { intakeResponse } from './papers.ts';

const waiting = 4;
const minute = 60_000;
const complaints = ['Neck stiff in the morning', 'Low back after lifting', 'Shoulder aches at night', 'Headaches from the neck'] as const;

/** The soonest newcomers of whom nothing is on file yet. */
function newcomers(tx: Tx, now: number) {
  return tx
    .selectFrom('visits as v')
    .select((eb) => ['v.client_id', eb.fn.min('v.starts_at').as('first_at')])
    .where('v.starts_at', '>', now)
    .where('v.state', 'in', ['booked', 'confirmed'])
    .where((eb) => eb.not(eb.exists(eb.selectFrom('intake_responses as r').select('r.id').whereRef('r.client_id', '=', 'v.client_id'))))
    .groupBy('v.client_id')
    .orderBy('first_at')
    .orderBy('v.client_id')
    .limit(waiting + 1)
    .execute();
}

/** The second of them takes a blood thinner, which the therapist has to see before the first session. */
function answersOf(index: number): Answers {
  const plain = intakeAnswers({ ...noHealth, medications: index === 1 ? ['apixaban 5 mg twice daily'] : [] }, complaints[index % complaints.length] ?? '');
  return index === 1 ? { ...plain, thinnersToday: { value: 'yes', detail: 'apixaban, for the heart' } } : plain;
}

/** Lays them out at the end of the history; the last one has the form in hand at this moment. */
export async function layOutIntakes(tx: Tx, { team, now, today }: DeskMoment): Promise<void> {
  const staffId = (team.desk[0] ?? team.owner).id;
  const people = await newcomers(tx, now);
  for (const [index, { client_id: clientId }] of people.entries()) {
    const details = await findClient(tx, clientId);
    if (!details) continue;
    const at = now - (people.length - index) * 11 * minute;
    const id = uuidV7(at, Uint8Array.of(254, 0, 0, 0, 0, 0, 0, 0, 0, index));
    const answers = answersOf(index);
    const log = (action: 'intake.handedIn' | 'intake.handedOver') =>
      appendAuditEvent(tx, { at: instantFromMilliseconds(now), action, staffId, clientId, subjectId: id, detail: { way: 'kiosk' } });
    if (index < waiting) {
      await insertResponse(tx, intakeResponse({ id, clientId, details, answers, way: 'kiosk', at, date: today, staffId }));
      await log('intake.handedIn');
      continue;
    }
    const startedAt = instantFromMilliseconds(at);
    const { complaint } = answers;
    const begun: Answers = complaint ? { complaint } : {};
    await insertDraft(tx, { id, clientId, formId: builtInFormId, formVersion: builtInVersion, way: 'kiosk', answers: begun, startedAt, startedBy: staffId });
    await handDraftOver(tx, { id, way: 'kiosk', signatures: [] }, startedAt);
    await log('intake.handedOver');
  }
}
