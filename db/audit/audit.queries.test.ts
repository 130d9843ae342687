import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditAction } from '../../shared/audit/audit.model.ts';
import type { Db } from '../database.ts';
import { databaseOver } from '../open.ts';
import { openTestFile, type TestFile } from '../testing/file.ts';
import { appendAuditEvent, auditEventsQuery, listAuditEvents, verifyAuditChain, type AuditQuestion } from './audit.queries.ts';

const actions = ['client.viewed', 'note.signed', 'client.viewed', 'visit.booked', 'client.viewed'] as const satisfies readonly AuditAction[];
const people = ['ana', 'ben', 'ana', 'cy'] as const;
const clients = ['maria', null, 'jun', 'maria', null, 'lee'] as const;

let kept: TestFile;
let db: Db;

/** An hour apart; the clock is set back by two days after the sixtieth event. */
function timeOf(index: number): string {
  const hours = index < 60 ? index : index - 48;
  return `2026-01-${String(5 + Math.floor(hours / 24)).padStart(2, '0')}T${String(hours % 24).padStart(2, '0')}:00:00.000Z`;
}

beforeEach(async () => {
  kept = openTestFile();
  db = databaseOver(kept.file);
  await db.transaction().execute(async (tx) => {
    for (let index = 0; index < 120; index += 1) {
      await appendAuditEvent(tx, {
        at: timeOf(index),
        action: actions[index % actions.length] ?? 'client.viewed',
        staffId: people[index % people.length] ?? null,
        clientId: clients[index % clients.length] ?? null,
        subjectId: null,
        detail: {},
      });
    }
  });
});
afterEach(() => kept.close());

const days = { fromInstant: '2026-01-06T00:00:00.000Z', untilInstant: '2026-01-08T00:00:00.000Z' };
const questions: readonly Partial<AuditQuestion>[] = [
  {},
  days,
  { untilInstant: days.untilInstant },
  { staffId: 'ana' },
  { action: 'client.viewed' },
  { clientId: 'maria' },
  { staffId: 'ana', action: 'client.viewed' },
  { clientId: 'maria', action: 'client.viewed', staffId: 'cy' },
  { ...days, staffId: 'ben' },
  { ...days, action: 'visit.booked' },
  { ...days, clientId: 'jun' },
  { ...days, staffId: 'ana', action: 'note.signed' },
];

describe('pages of the audit log', () => {
  it.each(questions)('asked for %o hold together every event that matches, once, newest first', async (part) => {
    const whole = await listAuditEvents(db, { limit: 200 });
    const hasOnlyDays = Object.keys(part).length > 0 && Object.keys(part).every((key) => key.endsWith('Instant'));
    const matching = whole.filter(
      (event) =>
        event.at >= (part.fromInstant ?? '') &&
        event.at < (part.untilInstant ?? '9') &&
        event.staffId === (part.staffId ?? event.staffId) &&
        event.clientId === (part.clientId ?? event.clientId) &&
        event.action === (part.action ?? event.action),
    );
    // The chain's own order; days alone are read by the clock.
    const expected = hasOnlyDays ? matching.toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : other.sequence - one.sequence)) : matching;
    const pages = [];
    for (let before: number | undefined; ; before = pages.at(-1)?.sequence) {
      const page = await listAuditEvents(db, { ...part, limit: 7, ...(before !== undefined && { beforeSequence: before }) });
      if (page.length === 0) break;
      pages.push(...page);
    }
    expect(expected.length).toBeGreaterThan(0);
    expect(pages).toEqual(expected);
  });

  it.each<[Partial<AuditQuestion>, string]>([
    [days, 'audit_events_by_time'],
    [{ staffId: 'ana' }, 'audit_events_by_staff'],
    [{ ...days, staffId: 'ana' }, 'audit_events_by_staff'],
    [{ action: 'note.signed' }, 'audit_events_by_action'],
    [{ ...days, action: 'note.signed' }, 'audit_events_by_action'],
    [{ action: 'note.signed', staffId: 'ana' }, 'audit_events_by_action'],
    [{ clientId: 'maria', action: 'note.signed', staffId: 'ana' }, 'audit_events_by_client'],
  ])('asked for %o are cut in the index %s, without sorting', (part, index) => {
    const { sql, parameters } = auditEventsQuery(db, { ...part, limit: 100 }).compile();
    // One column of SQLite's own answer.
    const plan = kept.file.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(parameters) as { detail: string }[];
    const cut = plan.find((row) => row.detail.startsWith('SEARCH e'));
    expect(cut?.detail).toMatch(new RegExp(`USING (COVERING )?INDEX ${index}\\b`));
    expect(plan.filter((row) => row.detail.includes('TEMP B-TREE'))).toEqual([]);
  });
});

describe('the walk through the chain', () => {
  it('rests on its way, and finds what it finds without', async () => {
    await db.transaction().execute(async (tx) => {
      for (let index = 120; index < 1300; index += 1) {
        await appendAuditEvent(tx, { at: timeOf(60), action: 'client.viewed', staffId: 'ana', clientId: null, subjectId: null, detail: {} });
      }
    });
    let rests = 0;
    const rest = (): void => void (rests += 1);
    expect(verifyAuditChain(kept.file, undefined, rest)).toEqual({ isIntact: true, eventCount: 1300, brokenAt: null, problem: null });
    expect(rests).toBe(2);
    kept.file.exec("DROP TRIGGER audit_events_never_change; UPDATE audit_events SET staff_id = 'ben' WHERE sequence = 1200");
    expect(verifyAuditChain(kept.file, undefined, rest)).toEqual(verifyAuditChain(kept.file));
    expect(verifyAuditChain(kept.file)).toMatchObject({ isIntact: false, brokenAt: 1200, problem: 'edited' });
  });
});
