// Power loss while people chart: the write-ahead log is cut at every frame and garbled at random places. What opens again
// is a prefix of what was committed, and never half a signature.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteBody } from '../../shared/charting/charting.model.ts';
import { findingsThatCount } from '../../shared/charting/note.rules.ts';
import { verifyAuditChain } from '../../db/audit/audit.queries.ts';
import { openClinicFile, type ClinicFile } from '../../db/open.ts';
import { openWithPassword, readEnvelope } from '../session/key-envelope.ts';
import { dataPaths } from '../store/clinic-store.ts';
import { openTestClinic, repeatableRandom, testPassword, type TestClinic } from '../testing/clinic.ts';
import { bookToday, completeNote, startCourse } from '../testing/course.ts';

const times = Number(process.env['FASCIA_FAULT_RUNS'] ?? 15);
/** SQLite's own: a header before the log, and one before each page in it. */
const logHeader = 32;
const frameHeader = 24;
const garbledBytes = 64;
/** Beyond this SQLite carries the log into the file by itself, and an early cut would be no fault that can happen. */
const mostFrames = 1000;

let clinic: TestClinic;
let scratch = '';
let key: Buffer;
let file: Buffer;
let log: Buffer;
/** The clinic after each confirmed write, first to last. */
const states: string[] = [];

/** Everything that charting writes, as one line that differs after every write. */
function stateOf(opened: ClinicFile): string {
  const counts = ['notes', 'note_findings', 'note_treatments', 'note_measures', 'addenda', 'visits', 'visit_events', 'audit_events'].map(
    (table) => `(SELECT count(*) FROM ${table})`,
  );
  const drafts = "(SELECT coalesce(group_concat(subject || ' ' || version, ','), '') FROM (SELECT * FROM drafts ORDER BY subject))";
  const episodes = "(SELECT count(*) FROM visits WHERE episode_id IS NOT NULL)";
  return String(opened.prepare(`SELECT concat_ws(' ', ${[...counts, episodes, drafts].join(', ')})`).pluck().get());
}

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'fascia-torn-'));
  clinic = await openTestClinic();
  const course = await startCourse(clinic);
  const { database, keys } = dataPaths(clinic.folder);
  key = (await openWithPassword(readEnvelope(keys), 'olive', testPassword))?.dataKey ?? Buffer.alloc(0);
  const beside = openClinicFile({ path: database, key });
  beside.pragma('wal_checkpoint(TRUNCATE)');
  const note = (): number => states.push(stateOf(beside));
  const therapist = clinic.as('therapist');
  note();
  for (const [index, startMinute] of [9 * 60 + 30, 11 * 60, 12 * 60 + 30].entries()) {
    const visit = await bookToday(clinic, course, startMinute);
    note();
    clinic.clock.set(`2026-03-02T${16 + index * 2}:45:00.000Z`);
    let version = 0;
    for (const typed of ['Better', 'Better since Monday']) {
      const body = completeNote();
      ({ version } = await therapist.charting.saveDraft({ visitId: visit.id, version, body: { ...body, subjective: { ...body.subjective, statement: typed } } }));
      note();
    }
    const signed = await therapist.charting.signNote({ visitId: visit.id, version, body: completeNote(), typedName: 'Theo Therapist' });
    note();
    await therapist.charting.addAddendum({ noteId: signed.id, addendum: { kind: 'addendum', reason: 'Call', text: 'Slept well.' } });
    note();
  }
  // As the disk holds them: nothing was closed, so nothing was carried over.
  file = readFileSync(database);
  log = readFileSync(`${database}-wal`);
  beside.close();
});
afterAll(async () => {
  await clinic.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Opens the clinic as after a power loss that left this log. @returns which of the states it is in. */
function stateAfter(torn: Buffer): number {
  const path = join(scratch, 'clinic.fascia');
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  writeFileSync(path, file);
  writeFileSync(`${path}-wal`, torn);
  const opened = openClinicFile({ path, key });
  try {
    expect(opened.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(opened.pragma('foreign_key_check')).toEqual([]);
    expect(verifyAuditChain(opened, undefined)).toMatchObject({ isIntact: true });
    expectWholeNotes(opened);
    const state = stateOf(opened);
    expect(states).toContain(state);
    return states.indexOf(state);
  } finally {
    opened.close();
  }
}

/** A signed note has all its rows and its visit's state, and no draft beside it. */
function expectWholeNotes(opened: ClinicFile): void {
  const rows = opened
    .prepare(
      `SELECT notes.body, visits.state,
        (SELECT count(*) FROM note_findings WHERE note_id = notes.id) AS findings,
        (SELECT count(*) FROM note_treatments WHERE note_id = notes.id) AS treatments,
        (SELECT count(*) FROM drafts WHERE form = 'note' AND subject = visits.id) AS drafts
      FROM notes JOIN visits ON visits.id = notes.visit_id`,
    )
    .all() as { readonly body: string }[]; // the statement names the columns
  for (const row of rows) {
    const body = noteBody.parse(JSON.parse(row.body));
    expect(row).toMatchObject({ findings: findingsThatCount(body).length, treatments: body.treatments.length, state: 'completed', drafts: 0 });
  }
}

describe('the log of a clinic that lost its power while charting', () => {
  it('cut at any frame, or within one, opens as it was after some confirmed write, and a longer log never holds less', { timeout: 600_000 }, () => {
    const frame = log.readUInt32BE(8) + frameHeader;
    const frames = Math.floor((log.length - logHeader) / frame);
    expect(frames).toBeGreaterThan(states.length);
    expect(frames).toBeLessThan(mostFrames);
    const cuts = Math.min(frames, times);
    let reached = 0;
    for (let cut = 0; cut <= cuts; cut += 1) {
      const whole = logHeader + Math.round((cut * frames) / cuts) * frame;
      const state = stateAfter(log.subarray(0, whole));
      expect(state).toBeGreaterThanOrEqual(reached);
      reached = state;
      // Half of the frame that follows changes nothing.
      expect(stateAfter(log.subarray(0, whole + frame / 2))).toBe(state);
    }
    expect(reached).toBe(states.length - 1);
  });

  it('garbled anywhere opens as it was before the place', { timeout: 600_000 }, () => {
    const random = repeatableRandom('torn log');
    for (let run = 0; run < times; run += 1) {
      const torn = Buffer.from(log);
      const [a = 0, b = 0, c = 0, ...noise] = random(3 + garbledBytes);
      const at = logHeader + ((a * 65_536 + b * 256 + c) % (log.length - logHeader - garbledBytes));
      for (const [index, byte] of noise.entries()) torn[at + index] = (torn[at + index] ?? 0) ^ (byte | 1);
      stateAfter(torn);
    }
  });
});
