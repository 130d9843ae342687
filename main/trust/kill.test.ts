// kill -9 while people book, type and sign: what was confirmed is there, and nothing is there by half.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteBody } from '../../shared/charting/charting.model.ts';
import { findingsThatCount } from '../../shared/charting/note.rules.ts';
import { addDays } from '../../shared/core/time.ts';
import { verifyAuditChain } from '../../db/audit/audit.queries.ts';
import { openClinicFile, type ClinicFile } from '../../db/open.ts';
import { createApp } from '../app.ts';
import { auditAnchorOf, openWithPassword, readEnvelope } from '../session/key-envelope.ts';
import { ClinicStore, dataPaths } from '../store/clinic-store.ts';
import { clientAt, openTestClinic, repeatableRandom, testAppOptions, testClock, testPassword } from '../testing/clinic.ts';
import { startCourse } from '../testing/course.ts';
import type { Confirmed } from './working.test-support.ts';

const kills = Number(process.env['FASCIA_FAULT_RUNS'] ?? 25);
/** Starting the program and reading the whole file after it; ten times what a quiet machine needs. */
const millisecondsPerKill = 24_000;

let folder = '';
let compiled = '';
let key: Buffer;
/** What every run is told of the clinic. */
let given: readonly string[] = [];
const confirmed: Confirmed[] = [];

beforeAll(async () => {
  compiled = mkdtempSync(join(tmpdir(), 'fascia-compiled-'));
  const clinic = await openTestClinic();
  ({ folder } = clinic);
  const { clientId, episodeId } = await startCourse(clinic);
  const [service] = await clinic.as('frontDesk').clinic.listServices();
  given = [clientId, episodeId, service?.id ?? '', clinic.staffIds.therapist, clinic.staffIds.otherTherapist];
  await clinic.app.close();
  const opened = await openWithPassword(readEnvelope(dataPaths(folder).keys), 'olive', testPassword);
  key = opened?.dataKey ?? Buffer.alloc(0);
});
afterAll(() => {
  for (const made of [folder, compiled]) rmSync(made, { recursive: true, force: true });
});

/** Two numbers of a seeded series: after how many confirmations to kill, and how many milliseconds later. */
function momentOf(run: number): { readonly lines: number; readonly milliseconds: number } {
  const [lines = 0, milliseconds = 0] = repeatableRandom(`moment ${run}`)(2);
  return { lines: 1 + (lines % 24), milliseconds: milliseconds % 9 };
}

/** Runs the program and kills it; answers with what it was told before. */
async function workUntilKilled(run: number): Promise<readonly Confirmed[]> {
  const program = fileURLToPath(new URL('working.test-support.ts', import.meta.url));
  const child = spawn(process.execPath, [program, folder, `${run}`, ...given], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Halves the start of the program, which is most of this test.
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  const faults: string[] = [];
  child.stderr.on('data', (bytes: Buffer) => faults.push(bytes.toString()));
  const ended = once(child, 'close');
  const moment = momentOf(run);
  const heard: Confirmed[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    // The child writes whole lines of this type and nothing else.
    heard.push(JSON.parse(line) as Confirmed);
    if (heard.length !== moment.lines) continue;
    await wait(moment.milliseconds);
    child.kill('SIGKILL');
  }
  await ended;
  expect({ signal: child.signalCode, faults: faults.join('') }).toEqual({ signal: 'SIGKILL', faults: '' });
  return heard;
}

function rowsOf<Row>(file: ClinicFile, sql: string): Row[] {
  return file.prepare(sql).all() as Row[]; // the statement beside it names the columns
}

function textsOf(file: ClinicFile, sql: string): Set<string> {
  return new Set(file.prepare(sql).pluck().all().map(String));
}

function isThere(file: ClinicFile): (line: Confirmed) => boolean {
  const visits = textsOf(file, 'SELECT id FROM visits');
  const clients = textsOf(file, 'SELECT id FROM clients');
  const series = textsOf(file, "SELECT note FROM visits WHERE note LIKE 'series %' GROUP BY note HAVING count(*) = 3");
  const notes = textsOf(file, "SELECT id || ' ' || visit_id FROM notes");
  const addenda = textsOf(file, "SELECT note_id || ' ' || text FROM addenda");
  const signedVisits = textsOf(file, 'SELECT visit_id FROM notes');
  const formDraft = rowsOf<{ content: string }>(file, "SELECT content FROM drafts WHERE form = 'client.new'")[0]?.content ?? '';
  const noteDrafts = new Map(
    rowsOf<{ subject: string; content: string }>(file, "SELECT subject, content FROM drafts WHERE form = 'note'").map((row) => [
      row.subject,
      noteBody.parse(JSON.parse(row.content)).subjective.statement,
    ]),
  );
  const numberIn = (text: string): number => Number(/\d+$/.exec(text)?.[0] ?? 0);
  return (line) => {
    switch (line.did) {
      case 'signedIn':
        return true;
      case 'booked':
        return visits.has(line.visitId);
      case 'seriesBooked':
        return series.has(line.note);
      case 'clientMade':
        return clients.has(line.clientId);
      case 'formDrafted':
        return numberIn(formDraft) >= line.count;
      case 'noteDrafted':
        return signedVisits.has(line.visitId) || numberIn(noteDrafts.get(line.visitId) ?? '') >= line.count;
      case 'signed':
        return notes.has(`${line.noteId} ${line.visitId}`);
      case 'addendumAdded':
        return addenda.has(`${line.noteId} ${line.text}`);
    }
  };
}

/** Whatever was in hand when it was killed is there with all its rows, or not at all. */
function expectNothingHalf(file: ClinicFile): void {
  expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(file.pragma('foreign_key_check')).toEqual([]);
  const torn = rowsOf(file, "SELECT note, count(*) FROM visits WHERE note LIKE 'series %' GROUP BY note HAVING count(*) <> 3");
  expect(torn).toEqual([]);
  const notes = rowsOf<{ body: string; findings: number; treatments: number; pains: number; state: string; lastState: string; drafts: number }>(
    file,
    `SELECT notes.body, visits.state,
      (SELECT count(*) FROM note_findings WHERE note_id = notes.id) AS findings,
      (SELECT count(*) FROM note_treatments WHERE note_id = notes.id) AS treatments,
      (SELECT count(*) FROM note_measures WHERE note_id = notes.id AND kind = 'pain') AS pains,
      (SELECT state FROM visit_events WHERE visit_id = visits.id ORDER BY rowid DESC LIMIT 1) AS lastState,
      (SELECT count(*) FROM drafts WHERE form = 'note' AND subject = visits.id) AS drafts
    FROM notes JOIN visits ON visits.id = notes.visit_id`,
  );
  for (const note of notes) {
    const body = noteBody.parse(JSON.parse(note.body));
    expect(note).toMatchObject({
      findings: findingsThatCount(body).length,
      treatments: body.treatments.length,
      pains: 2,
      state: 'completed',
      lastState: 'completed',
      drafts: 0,
    });
  }
  expect(rowsOf(file, 'SELECT id FROM visits WHERE id NOT IN (SELECT visit_id FROM visit_events)')).toEqual([]);
  // A change and its audit event are one write: neither is ever without the other.
  const pairs = rowsOf<{ made: number; audited: number }>(
    file,
    `SELECT (SELECT count(*) FROM clients) AS made, (SELECT count(*) FROM audit_events WHERE action = 'client.created') AS audited
    UNION ALL SELECT (SELECT count(*) FROM notes), (SELECT count(*) FROM audit_events WHERE action = 'note.signed')
    UNION ALL SELECT (SELECT count(*) FROM addenda), (SELECT count(*) FROM audit_events WHERE action = 'note.addendumAdded')
    UNION ALL SELECT (SELECT count(*) FROM visits WHERE note = ''), (SELECT count(*) FROM audit_events WHERE action = 'visit.booked')
    UNION ALL SELECT (SELECT count(DISTINCT note) FROM visits WHERE note <> ''), (SELECT count(*) FROM audit_events WHERE action = 'series.booked')`,
  );
  for (const { made, audited } of pairs) expect(audited).toBe(made);
}

describe(`${kills} kills while people work`, () => {
  it('lose nothing that was confirmed, and leave nothing half written', { timeout: kills * millisecondsPerKill }, async () => {
    for (let run = 1; run <= kills; run += 1) {
      confirmed.push(...(await workUntilKilled(run)));
      // The next start of the program puts right what the crash left.
      const store = new ClinicStore(folder);
      // Closing wipes the key it was given.
      await store.open(Buffer.from(key), async () => {});
      await store.close();
      const file = openClinicFile({ path: dataPaths(folder).database, key });
      try {
        const there = isThere(file);
        expect(confirmed.filter((line) => !there(line))).toEqual([]);
        expectNothingHalf(file);
        const anchor = auditAnchorOf(readEnvelope(dataPaths(folder).keys), key);
        expect(verifyAuditChain(file, anchor === 'broken' ? undefined : anchor)).toMatchObject({ isIntact: true });
        expect(anchor).not.toBe('broken');
      } finally {
        file.close();
      }
    }
    const app = createApp(testAppOptions(folder, testClock(`${addDays('2027-01-01', kills * 4)}T15:00:00.000Z`), { random: repeatableRandom('after all') }));
    const owner = clientAt(app, 'owner');
    await owner.session.signIn({ signInName: 'olive', password: testPassword });
    expect(await owner.audit.verifyChain()).toMatchObject({ isIntact: true });
    await app.close();
    // Each kind of write was confirmed at least once, so that the above has been about something.
    const kinds = new Set(confirmed.map((line) => line.did));
    expect(kinds).toEqual(new Set(['signedIn', 'booked', 'noteDrafted', 'formDrafted', 'seriesBooked', 'clientMade', 'signed', 'addendumAdded']));
  });
});
