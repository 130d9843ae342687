// Which visits still need a note: brought from the version before, kept by the trigger, found by the index.
import { afterEach, describe, expect, it } from 'vitest';
import type { Db } from '../database.ts';
import { migrate } from '../migrate.ts';
import { databaseOver } from '../open.ts';
import { openTestFile, type TestFile } from '../testing/file.ts';
import { rowsByVersion } from '../testing/rows.ts';
import { listUnsignedVisits } from './worklist.queries.ts';

let test: TestFile | undefined;
afterEach(() => test?.close());

/** Version 80 with rows: `visit` with its note, `later` booked without one; brought to the newest. */
function openBefore(): { readonly file: TestFile['file']; readonly db: Db } {
  test = openTestFile(80);
  for (const version of [10, 20, 30, 40, 50, 60, 70, 80]) test.file.exec(rowsByVersion[version] ?? '');
  migrate(test.file);
  return { file: test.file, db: databaseOver(test.file) };
}

const unsignedIds = async (db: Db, endedBefore: string, therapistId: string | null = null): Promise<string[]> =>
  (await listUnsignedVisits(db, { therapistId, endedBefore, limit: 50 })).map((item) => item.visitId);

describe('visits without a note', () => {
  it('are told from charted ones by a file of the version before', async () => {
    const { db, file } = openBefore();
    expect(file.prepare('SELECT id, has_note FROM visits ORDER BY id').all()).toEqual([
      { id: 'later', has_note: 0 },
      { id: 'visit', has_note: 1 },
    ]);
    expect(await unsignedIds(db, '2026-02-01T00:00:00.000Z')).toEqual(['later']);
    expect(await unsignedIds(db, '2026-02-01T00:00:00.000Z', 'olive')).toEqual([]);
    // Under way at that instant.
    expect(await unsignedIds(db, '2026-01-12T15:30:00.000Z')).toEqual([]);
  });

  it('are none any more once a note is signed, and called-off ones never were', async () => {
    const { db, file } = openBefore();
    file.exec(`
      INSERT INTO visits (id, client_id, therapist_id, service_id, starts_on, start_minute, duration_minutes, buffer_minutes, starts_at, ends_at, state, created_at, created_by)
        SELECT 'missed', client_id, therapist_id, service_id, starts_on, start_minute, duration_minutes, buffer_minutes, starts_at, ends_at, 'no_show', created_at, created_by FROM visits WHERE id = 'later';
      UPDATE visits SET episode_id = 'episode' WHERE id = 'later';
      INSERT INTO notes SELECT 'second', 'later', client_id, episode_id, plan_id, therapist_id, 1768230000000, visit_head, body, nprs_average, psfs_mean,
        is_aborted, is_late_entry, signed_at, signed_by, signed_name, content_hash FROM notes;`);
    expect(await unsignedIds(db, '2026-02-01T00:00:00.000Z')).toEqual([]);
    expect(file.prepare("SELECT has_note FROM visits WHERE id = 'later'").pluck().get()).toBe(1);
  });
});
