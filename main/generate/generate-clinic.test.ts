import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteBody, noteVisit } from '../../shared/charting/charting.model.ts';
import { canSign, noteGaps, visitFacts } from '../../shared/charting/note.rules.ts';
import { millisecondsOf, wallTimeOf } from '../../shared/core/time.ts';
import { isMinorOn } from '../../shared/clients/consents.rules.ts';
import { flagsOf } from '../../shared/screening/flags.rules.ts';
import { resultOf } from '../../shared/screening/gate.rules.ts';
import { usualSettings } from '../../shared/screening/screening.model.ts';
import { answerProblems } from '../../shared/intake/answers.rules.ts';
import { judgePlacement, type StandingVisit } from '../../shared/schedule/placement.rules.ts';
import { findClients } from '../../db/clients/finder.queries.ts';
import { listConsentsInForce } from '../../db/clients/consents.queries.ts';
import { findHealthRecord } from '../../db/clients/health.queries.ts';
import { areSearchTextsOld, renewSearchTexts } from '../../db/clients/search-text.queries.ts';
import type { Db } from '../../db/database.ts';
import { databaseOver, openClinicFile, type ClinicFile } from '../../db/open.ts';
import { findResponse, listWaitingIntakes } from '../../db/intake/responses.queries.ts';
import { listStandingVisits } from '../../db/schedule/schedule.queries.ts';
import { createApp } from '../app.ts';
import { cleanFile } from '../attachments/clean-file.ts';
import { contentHashOf } from '../charting/sign-note.ts';
import { hashOfIntake } from '../intake/hand-in.ts';
import { loadRoster } from '../schedule/roster.ts';
import { openWithPassword, readEnvelope } from '../session/key-envelope.ts';
import { dataPaths } from '../store/clinic-store.ts';
import { clientAt, testAppOptions, testClock } from '../testing/clinic.ts';
import { generateClinic, GenerationCancelled, type GeneratedClinic } from './generate-clinic.ts';
import { sampleSizes } from './sizes.ts';
import { clinicLocale, clinicZone } from './team.ts';

// A Wednesday at noon, eight days after the clocks went forward.
const now = '2026-03-18T17:30:00.000Z';
const folders: string[] = [];

function newFolder(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'fascia-generate-')), 'clinic');
  folders.push(folder);
  return folder;
}

function generate(folder: string, seed: number): Promise<GeneratedClinic> {
  return generateClinic({ size: sampleSizes.clinic, folder, seed, now, isChecked: true });
}

async function openGenerated(folder: string, password: string): Promise<ClinicFile> {
  const paths = dataPaths(folder);
  const opened = await openWithPassword(readEnvelope(paths.keys), 'iris', password);
  return openClinicFile({ path: paths.database, key: opened?.dataKey ?? Buffer.alloc(32) });
}

let folder = '';
let made: GeneratedClinic;
let db: Db;

beforeAll(async () => {
  folder = newFolder();
  made = await generate(folder, 7);
  db = databaseOver(await openGenerated(folder, made.password));
});
afterAll(async () => {
  await db.destroy();
  for (const made of folders) rmSync(join(made, '..'), { recursive: true, force: true });
});

describe('a generated clinic', () => {
  it('is the same for the same seed and another for another', async () => {
    const again = await generate(newFolder(), 7);
    const other = await generate(newFolder(), 8);
    expect(again.content).toEqual(made.content);
    expect(other.content.hash).not.toBe(made.content.hash);
  }, 120_000);

  it('has the size that was asked for, with every kind of record', () => {
    const { clients, visits } = sampleSizes.clinic;
    expect(made.content.rows['clients']).toBeGreaterThan(clients * 0.9);
    expect(made.content.rows['visits']).toBeGreaterThan(visits * 0.6);
    const seldom = ['archived_documents', 'staff_denials', 'addenda', 'drafts', 'client_alerts'];
    // Its people are on file once, and every series has its plan.
    const none = ['client_merges', 'client_merge_moves', 'distinct_clients', 'visit_series'];
    // What the desk and the therapist add to a record by hand.
    const ofRecords = ['own_fields', 'client_preferences', 'private_flags', 'legal_holds', 'correction_requests', 'destructions'];
    const ofIntake = ['health_checks'];
    const ofScreening = ['screening_rules', 'screening_reasons', 'guardian_presences', 'consent_texts'];
    // Nobody there is a student; phrases and templates are each therapist's own.
    const ofCharting = ['supervisions', 'co_sign_requests', 'co_signatures', 'phrases', 'note_templates'];
    // What was decided is known from the sessions' own figures; templates and lists are the clinic's to bring.
    const ofPlans = ['plan_decisions', 'plan_templates', 'diagnosis_editions', 'diagnosis_codes'];
    const ofDocuments = ['letters', 'document_templates', 'letterhead'];
    const mayBeEmpty = new Set([seldom, none, ofRecords, ofIntake, ofScreening, ofCharting, ofPlans, ofDocuments].flat());
    const empty = Object.entries(made.content.rows).filter(([table, count]) => count === 0 && !mayBeEmpty.has(table));
    expect(empty).toEqual([]);
  });

  it('opens for everybody by the printed password, and the program finds its audit log intact', async () => {
    const copy = newFolder();
    cpSync(folder, copy, { recursive: true });
    const { signIns, password } = made;
    const app = createApp(testAppOptions(copy, testClock(now)));
    for (const { signInName } of signIns) {
      const { me } = await clientAt(app, signInName).session.signIn({ signInName, password });
      expect(me.mustChangePassword).toBe(false);
    }
    const owner = clientAt(app, 'iris');
    expect(await owner.audit.verifyChain()).toMatchObject({ isIntact: true });
    expect((await owner.schedule.getDay({ date: '2026-03-18' })).visits.length).toBeGreaterThan(0);
    expect((await owner.waitlist.listEntries()).length).toBeGreaterThan(4);
    expect(await owner.schedule.listPinned()).toHaveLength(3);
    expect((await owner.reminders.listToday()).items.length).toBeGreaterThan(0);
    // Nobody's hours were changed under a visit.
    expect(await owner.schedule.listVisitsToReassign()).toEqual([]);
    await app.close();
  }, 120_000);

  it('holds only visits that the desk could have booked without a warning', async () => {
    const roster = await loadRoster(db);
    const visits = await listStandingVisits(db, 0, Number.MAX_SAFE_INTEGER);
    const near = (visit: StandingVisit): StandingVisit[] => visits.filter((other) => Math.abs(other.startsAt - visit.startsAt) < 86_400_000);
    const rows = await db.selectFrom('visits').selectAll().where('state', 'in', ['booked', 'confirmed', 'completed', 'arrived', 'in_session']).execute();
    const problems = rows.flatMap((row) => {
      const visit = visits.find((one) => one.id === row.id);
      if (!visit) return [row.id];
      const question = { ...visit, visitId: visit.id, startsOn: row.starts_on, startMinute: row.start_minute, durationMinutes: row.duration_minutes };
      const hours = roster.hoursOf(visit.therapistId)(row.starts_on);
      const judged = judgePlacement(question, { zone: clinicZone, hours, visits: near(visit) });
      return judged.startsAt === row.starts_at ? [...judged.conflicts, ...judged.warnings].map((problem) => problem.reason) : [row.id];
    });
    expect(rows.length).toBeGreaterThan(100);
    expect(problems).toEqual([]);
  });

  it('is found by texts of today’s form, so that no opening makes them anew', async () => {
    expect(await areSearchTextsOld(db, clinicLocale)).toBe(false);
    const textsOf = () => db.selectFrom('clients').select(['id', 'search_text']).orderBy('number').execute();
    const before = await textsOf();
    await db.transaction().execute((tx) => renewSearchTexts(tx, 0, clinicLocale));
    expect(await textsOf()).toEqual(before);
  });

  it('holds only notes that could have been signed, with hashes that agree', async () => {
    const notes = await db.selectFrom('notes').selectAll().execute();
    expect(notes.length).toBeGreaterThan(80);
    for (const note of notes) {
      const head = noteVisit.parse(JSON.parse(note.visit_head));
      const body = noteBody.parse(JSON.parse(note.body));
      const signature = { signedBy: note.signed_by, signedName: note.signed_name, signedAt: note.signed_at };
      expect(contentHashOf(head, body, signature)).toBe(note.content_hash);
      const health = await findHealthRecord(db, note.client_id, head.startsOn);
      const consents = await listConsentsInForce(db, note.client_id, head.startsOn);
      const grantedConsentIds = consents.flatMap((consent) => (consent.state === 'granted' ? [consent.consentId] : []));
      const record = { answers: health, birthDate: head.clientBirthDate, todaysIds: [], letters: [], grantedConsentIds };
      const flags = flagsOf(record, { rules: [], settings: usualSettings }, head.startsOn);
      const facts = {
        flags,
        grantedConsentIds,
        reasons: [],
        result: resultOf(flags),
        isMinor: isMinorOn(head.clientBirthDate, usualSettings.ageOfMajority, head.startsOn),
        ...visitFacts(head, wallTimeOf(note.signed_at, clinicZone).date),
        psfsActivityCount: body.subjective.psfsScores.length,
      };
      const mandatory = noteGaps(body, facts).filter((gap) => gap.severity === 'mandatory');
      expect(mandatory).toEqual([]);
      expect(canSign(noteGaps(body, facts))).toBe(true);
      expect(note.is_late_entry === 1).toBe(facts.isLate);
    }
  });

  it('holds intakes that could have been handed in and looked through, and some that wait', async () => {
    const responses = await db.selectFrom('intake_responses').select(['id', 'client_id']).execute();
    expect(responses.length).toBeGreaterThan(10);
    for (const { id } of responses) {
      const kept = await findResponse(db, id);
      if (!kept) throw new Error('an intake is gone');
      const { form, formVersion, answers, signatures, hash } = kept.response;
      expect(answerProblems(form, answers)).toEqual([]);
      expect(signatures.map(({ name }) => name.length > 0)).toEqual([true]);
      expect(hashOfIntake({ form, formVersion }, { answers, signatures })).toBe(hash);
    }
    const waiting = await listWaitingIntakes(db, { treatedBy: null, limit: 50 });
    expect(waiting.length).toBeGreaterThan(0);
    expect(await db.selectFrom('intake_drafts').select('way').execute()).toEqual([{ way: 'kiosk' }]);
  });

  it('holds letters that open as what they are', async () => {
    const files = await db.selectFrom('attachments as a').innerJoin('attachment_files as f', 'f.attachment_id', 'a.id').select(['a.hash', 'a.byte_size', 'f.bytes']).execute();
    expect(files.length).toBeGreaterThan(3);
    for (const { hash, byte_size: byteSize, bytes } of files) {
      expect(cleanFile(bytes)).toMatchObject({ contentType: 'application/pdf' });
      expect([bytes.byteLength, createHash('sha256').update(bytes).digest('hex')]).toEqual([byteSize, hash]);
    }
  });

  it('gives findings a life over sessions, each with the tenderness of the session before', async () => {
    const rows = await db
      .selectFrom('note_findings')
      .innerJoin('notes', 'notes.id', 'note_findings.note_id')
      .select(['note_findings.finding_id', 'note_findings.check_state', 'note_findings.tenderness', 'notes.episode_id'])
      .orderBy('notes.starts_at')
      .execute();
    const lives = Map.groupBy(rows, (row) => row.finding_id);
    for (const [first, ...later] of lives.values()) {
      expect(first?.check_state).toBe('new');
      expect(later.every((row) => row.check_state !== 'new' && row.episode_id === first?.episode_id)).toBe(true);
      expect(later.slice(0, -1).every((row) => row.check_state !== 'gone')).toBe(true);
    }
    const lasting = [...lives.values()].filter((life) => life.length > 1);
    expect(lasting.length).toBeGreaterThan(lives.size / 3);
    const fallen = lasting.filter((life) => (life.at(-1)?.tenderness ?? 0) < (life[0]?.tenderness ?? 0));
    expect(fallen.length).toBeGreaterThan(lasting.length / 2);
  });

  it('lets pain fall in courses that met their goals, and rise in those that were sent back', async () => {
    const rows = await db
      .selectFrom('notes')
      .innerJoin('episodes', 'episodes.id', 'notes.episode_id')
      .select(['notes.episode_id', 'notes.nprs_average', 'episodes.closure', 'episodes.status'])
      .where('episodes.closure', 'is not', null)
      .orderBy('notes.starts_at')
      .execute();
    const courses = [...Map.groupBy(rows, (row) => row.episode_id).values()];
    const change = (course: typeof rows): number => (course.at(-1)?.nprs_average ?? 0) - (course[0]?.nprs_average ?? 0);
    const met = courses.filter(([first]) => first?.closure?.includes('discharged_goals_met'));
    const sentBack = courses.filter(([first]) => first?.status === 'referred_out');
    expect(met.length).toBeGreaterThan(0);
    expect(sentBack.length).toBeGreaterThan(0);
    expect(met.every((course) => change(course) < 0)).toBe(true);
    expect(sentBack.every((course) => change(course) > 0)).toBe(true);
  });
});

describe('a generated chain', () => {
  let chain: ClinicFile;
  let content: GeneratedClinic['content'];

  beforeAll(async () => {
    const folder = newFolder();
    const made = await generateClinic({ size: sampleSizes.chain, folder, seed: 7, now, isChecked: true });
    content = made.content;
    chain = await openGenerated(folder, made.password);
  });
  afterAll(() => chain.close());

  it('is filled to its size, with the same schema as any other clinic', async () => {
    const { clients, visits } = sampleSizes.chain;
    expect(content.rows['clients']).toBeGreaterThan(clients * 0.9);
    expect(content.rows['visits']).toBeGreaterThan(visits * 0.9);
    const schema = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'client_search%' ORDER BY type, name";
    const clinic = await openGenerated(folder, made.password);
    expect(chain.prepare(schema).all()).toEqual(clinic.prepare(schema).all());
    clinic.close();
  });

  it('books nobody and no room twice, though the triggers were away', () => {
    for (const column of ['therapist_id', 'room_id', 'client_id']) {
      const twice = chain
        .prepare(
          `SELECT count(*) FROM (
             SELECT starts_at, lag(ends_at) OVER (PARTITION BY ${column} ORDER BY starts_at) AS before FROM visits
             WHERE state IN ('booked', 'completed')
           ) WHERE before > starts_at`,
        )
        .pluck()
        .get();
      expect(twice).toBe(0);
    }
    expect(() => chain.exec("CREATE TEMP TABLE again AS SELECT * FROM visits WHERE state = 'booked' LIMIT 1; UPDATE again SET id = 'again'; INSERT INTO visits SELECT * FROM again")).toThrow(/overlap: /);
  });

  it('finds its clients by name, the last seen first', async () => {
    const db = databaseOver(chain);
    const row = await db.selectFrom('clients').select(['first_name', 'last_name']).orderBy('touched_at', 'desc').executeTakeFirstOrThrow();
    const view = { locale: 'en-US', today: '2026-03-18', nowMilliseconds: millisecondsOf(now) };
    const hits = await findClients(db, { query: `${row.first_name} ${row.last_name}`, isArchived: false, limit: 5 }, view);
    expect(hits[0]?.name).toContain(row.last_name);
  });

  it('has a day of this month as full as a single clinic, and a day of last year as full as all of them', () => {
    const therapistsOn = chain.prepare('SELECT count(DISTINCT therapist_id) FROM visits WHERE starts_on = ?').pluck();
    expect(therapistsOn.get('2026-03-18')).toBeLessThanOrEqual(sampleSizes.chain.therapistsLeft);
    expect(therapistsOn.get('2026-02-10')).toBeGreaterThan(sampleSizes.chain.therapistsLeft);
  });
});

describe('a generation that is stopped', () => {
  it('leaves no file behind that could be taken for a clinic', async () => {
    const folder = newFolder();
    let days = 0;
    const isCancelled = (): boolean => (days += 1) > 10;
    const stopped = generateClinic({ size: sampleSizes.clinic, folder, seed: 1, now, isChecked: true, isCancelled });
    await expect(stopped).rejects.toBeInstanceOf(GenerationCancelled);
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });
});
