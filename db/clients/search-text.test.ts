// A clinic of an earlier version: one guardian and one emergency contact in columns, search texts of another form.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../database.ts';
import { migrate } from '../migrate.ts';
import { databaseOver } from '../open.ts';
import { openTestFile, type TestFile } from '../testing/file.ts';
import { findClient } from './clients.queries.ts';
import { listLikePairs } from './duplicates.queries.ts';
import { findClients } from './finder.queries.ts';
import { areSearchTextsOld, renewSearchTexts, setSearchTextsNew } from './search-text.queries.ts';

let kept: TestFile;
let db: Db;
const many = 600;
const view = { locale: 'en-US', today: '2026-03-02', nowMilliseconds: 0 };

beforeAll(() => {
  kept = openTestFile(170);
  const insert = kept.file.prepare(
    `INSERT INTO clients (id, first_name, last_name, birth_date, emergency_name, emergency_relation, emergency_phone, guardian_name, guardian_relation, search_text, touched_at, created_at)
     VALUES (?, ?, 'Müller', '1984-06-11', ?, 'uncle', '312 555 0199', ?, 'mother', 'old', '2026-01-01', '2026-01-01')`,
  );
  for (let number = 0; number < many; number += 1) insert.run(`c${number}`, number === 9 ? 'Ada7' : `Ada${number}`, number === 7 ? 'Otto' : '', number === 7 ? 'Rosa López' : '');
  migrate(kept.file);
  db = databaseOver(kept.file);
});
afterAll(() => kept.close());

describe('a clinic of an earlier version', () => {
  it('has its guardians and emergency contacts among the contacts', async () => {
    const person = { email: '', mayBeTold: true, note: '' };
    expect((await findClient(db, 'c7'))?.contacts).toEqual([
      { ...person, name: 'Rosa López', relation: 'mother', phone: '', parts: ['guardian'], mayConsent: true },
      { ...person, name: 'Otto', relation: 'uncle', phone: '312 555 0199', parts: ['emergency'], mayConsent: false },
    ]);
    expect((await findClient(db, 'c8'))?.contacts).toEqual([]);
  });

  it('is found, and compared, as this version does once its search texts are made anew, some at a time', async () => {
    const ask = async (query: string) => (await findClients(db, { query, isArchived: false, limit: 5 }, view)).map(({ id }) => id);
    expect(await areSearchTextsOld(db, 'en-US')).toBe(true);
    expect(await ask('rosa mueller')).toEqual([]);
    expect(await listLikePairs(db, 5)).toEqual([]);
    let last: number | undefined = 0;
    let pieces = 0;
    while (last !== undefined) {
      const after: number = last;
      last = await db.transaction().execute((tx) => renewSearchTexts(tx, after, 'en-US'));
      pieces += 1;
    }
    await db.transaction().execute((tx) => setSearchTextsNew(tx, 'en-US'));
    expect(pieces).toBeGreaterThan(2);
    expect(await ask('rosa mueller')).toEqual(['c7']);
    expect(await listLikePairs(db, 5)).toEqual([{ firstId: 'c7', secondId: 'c9', reasons: ['name', 'birthDate'] }]);
    expect(await ask(`ada${many - 1} june 1984`)).toEqual([`c${many - 1}`]);
    expect(await areSearchTextsOld(db, 'en-US')).toBe(false);
    const changes = () => Number(kept.file.prepare('SELECT total_changes()').pluck().get());
    const before = changes();
    kept.file.exec("UPDATE clients SET search_text = search_text WHERE id = 'c7'");
    expect(changes() - before).toBe(1);
    // A clinic that writes its dates otherwise has other texts.
    expect(await areSearchTextsOld(db, 'de-DE')).toBe(true);
  });
});
