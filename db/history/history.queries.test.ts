import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitFilter } from '../../shared/history/history.model.ts';
import type { Db } from '../database.ts';
import { databaseOver } from '../open.ts';
import { openTestFile, type TestFile } from '../testing/file.ts';
import { rowsByVersion } from '../testing/rows.ts';
import { listVisitPage, listVisitSlice } from './history.queries.ts';

const zone = 'America/Chicago';
const view = { zone, today: '2026-03-02' };
const hour = 3_600_000;
const everything: VisitFilter = { from: null, until: null, therapistId: null, clientId: null, states: [] };

let kept: TestFile;
let db: Db;
let statements = 0;

beforeAll(() => {
  kept = openTestFile();
  for (const version of [10, 20, 30]) kept.file.exec(rowsByVersion[version] ?? '');
  const insert = kept.file.prepare(
    `INSERT INTO visits (id, client_id, therapist_id, service_id, starts_on, start_minute, duration_minutes, buffer_minutes,
       starts_at, ends_at, state, created_at, created_by)
     VALUES (?, ?, ?, 'service', '2026-01-01', 0, 60, 0, ?, ?, ?, '2026-01-05T10:00:00.000Z', 'olive')`,
  );
  for (let index = 0; index < 250; index += 1) {
    // Two visits at each instant, so that the order within one instant is seen too.
    const startsAt = Date.UTC(2026, 0, 5) + Math.floor(index / 2) * hour;
    const [clientId, therapistId] = index % 2 === 0 ? ['maria', 'theo'] : ['jun', 'olive'];
    insert.run(`visit-${index}`, clientId, therapistId, startsAt, startsAt + hour, index % 5 === 0 ? 'no_show' : 'completed');
  }
  db = databaseOver(kept.file).withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      statements += 1;
      return result;
    },
  });
});
afterAll(() => kept.close());

describe('a page of the history', () => {
  it('takes two statements, however long it is', async () => {
    for (const limit of [1, 50, 200]) {
      statements = 0;
      const page = await listVisitPage(db, everything, { offset: 0, limit }, view);
      expect(page.visits).toHaveLength(limit);
      expect(page.total).toBe(250);
      expect(statements).toBe(2);
    }
  });

  it('goes on behind a visit exactly where it stopped', async () => {
    const whole = await listVisitSlice(db, everything, { limit: 250 }, view);
    const pieces: string[] = [];
    for (let after = whole[0]; after; ) {
      const slice: typeof whole = await listVisitSlice(db, everything, { limit: 7, after }, view);
      pieces.push(...slice.map((visit) => visit.id));
      after = slice.at(-1);
    }
    expect(pieces).toEqual(whole.slice(1).map((visit) => visit.id));
  });

  it('counts a day of the clinic, not of Greenwich', async () => {
    const day = await listVisitPage(db, { ...everything, from: '2026-01-05', until: '2026-01-05' }, { limit: 200 }, view);
    // Midnight in Chicago is 6:00 UTC: eighteen hours of the first day are left, and six of the next belong to it.
    expect(day.total).toBe(48);
    expect(day.visits.at(-1)?.startsAt).toBe('2026-01-05T06:00:00.000Z');
    expect(day.visits[0]?.startsAt).toBe('2026-01-06T05:00:00.000Z');
  });

  it.each<Partial<VisitFilter>>([
    { states: ['no_show', 'completed'] },
    { states: ['completed', 'no_show', 'booked'], from: '2026-01-06', until: '2026-01-08' },
    { states: ['no_show', 'completed'], therapistId: 'theo' },
    { states: ['no_show', 'completed'], clientId: 'jun' },
  ])('filtered by %o is cut from the same order, wherever the page lies', async (change) => {
    const filter = { ...everything, ...change };
    const whole = (await listVisitSlice(db, everything, { limit: 250 }, view)).filter(
      (visit) =>
        filter.states.includes(visit.state) &&
        (filter.therapistId ?? visit.therapistId) === visit.therapistId &&
        (filter.clientId ?? visit.clientId) === visit.clientId &&
        (filter.from === null || (visit.startsAt >= '2026-01-06T06' && visit.startsAt < '2026-01-09T06')),
    );
    for (const offset of [0, 7, 40]) {
      const page = await listVisitPage(db, filter, { offset, limit: 20 }, view);
      expect(page.visits).toEqual(whole.slice(offset, offset + 20));
      expect(page.total).toBe(whole.length);
    }
    const behind = await listVisitSlice(db, filter, { limit: 9, ...(whole[3] && { after: whole[3] }) }, view);
    expect(behind).toEqual(whole.slice(4, 13));
  });
});
