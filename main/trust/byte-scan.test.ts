// Whoever takes the disk reads nobody's name: every byte of the data folder, while the program runs and works in it.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldText } from '../../shared/core/text.ts';
import { createApp } from '../app.ts';
import { longNote } from '../documents/long-note.test-support.ts';
import { dataPaths } from '../store/clinic-store.ts';
import { openTestClinic, testAppOptions, testClock, type TestClinic } from '../testing/clinic.ts';
import { completeNote, newClient, startCourse, bookToday } from '../testing/course.ts';

const fontSource = 'node_modules/@expo-google-fonts/noto-sans';

/** Words that a person typed about people, one from each kind of record. */
const canaries = [
  'Núñez-Canary',
  'María',
  '312-555-0101',
  'zebrafinch@example.test',
  '17 Heron Street',
  'quokka desk note',
  'latex pangolin',
  'cetirizine axolotl',
  'Right buttock pain, canary complaint',
  'Canary words of the client',
  'tapir in the draft',
  'ocelot in the form',
  'capybara addendum',
  'gluteus medius',
  'covers for the ibis',
  'Theo Therapist',
  'Fran Desk',
  'olive',
] as const;

let clinic: TestClinic;
let fonts: string;
let oldMask = 0;

/** Every file below the folder, and every folder. */
function treeOf(folder: string): { readonly files: string[]; readonly folders: string[] } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = (isWanted: (entry: (typeof entries)[number]) => boolean): string[] =>
    entries.filter(isWanted).map((entry) => join(entry.parentPath, entry.name));
  return { files: paths((entry) => entry.isFile()), folders: [folder, ...paths((entry) => entry.isDirectory())] };
}

function formsOf(word: string): Buffer[] {
  const bigEndian = Buffer.from(word, 'utf16le').swap16();
  return [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le'), bigEndian, Buffer.from(word, 'latin1')];
}

const wanted = [...new Set(canaries.flatMap((word) => [word, foldText(word), word.toUpperCase()]))].flatMap((word) =>
  formsOf(word).map((bytes) => ({ word, bytes })),
);

/** `file: word` for each canary in each file. A file that a job removes between listing and reading held nothing. */
function scan(folder: string): string[] {
  return treeOf(folder).files.flatMap((path) => {
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch (fault) {
      if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return [];
      throw fault;
    }
    return wanted.filter((canary) => bytes.includes(canary.bytes)).map((canary) => `${path.slice(folder.length)}: ${canary.word}`);
  });
}

/** Names in every kind of record: client, alerts, health, consents, drafts, notes, documents, reasons. */
async function fillWithCanaries(): Promise<void> {
  const course = await startCourse(clinic, ['consent_treatment', 'consent_gluteal', 'consent_cupping']);
  const { clientId } = course;
  const desk = clinic.as('frontDesk');
  const therapist = clinic.as('therapist');
  const client = await desk.clients.getClient({ clientId });
  await desk.clients.changeClient({ ...client, ...newClient, email: 'zebrafinch@example.test', address: '17 Heron Street', deskNote: 'quokka desk note' });
  await desk.clients.findClients({ query: 'canary' });
  await therapist.clients.addAlert({ clientId, kind: 'health', text: 'latex pangolin' });
  await therapist.clients.recordHealth({
    clientId,
    answers: { flags: [], medications: ['cetirizine axolotl'], allergies: [], pregnancy: '', redFlagScreen: '', decision: 'proceed', decisionNote: '', clearances: [] },
  });
  await desk.drafts.saveDraft({ form: 'client.new', subject: 'new', content: 'ocelot in the form' });
  const note = await therapist.charting.signNote({ visitId: course.visit.id, version: 0, body: longNote(), typedName: 'Theo Therapist' });
  await therapist.charting.addAddendum({ noteId: note.id, addendum: { kind: 'addendum', reason: 'Call', text: 'capybara addendum' } });
  // The fonts are not there yet: a bug of the program, with everything of this note in hand.
  await expect(therapist.documents.makeDocument({ kind: 'session_note', subjectId: note.id })).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  cpSync(fontSource, fonts, { recursive: true });
  await therapist.documents.makeDocument({ kind: 'session_note', subjectId: note.id });
  await therapist.documents.makeDocument({ kind: 'treatment_plan', subjectId: course.planId });
  await clinic.as('owner').clients.giveChartReason({ clientId, reason: 'covers for the ibis' });
  const next = await bookToday(clinic, course, 9 * 60 + 30);
  const body = completeNote();
  await therapist.charting.saveDraft({ visitId: next.id, version: 0, body: { ...body, subjective: { ...body.subjective, statement: 'tapir in the draft' } } });
  // A wrong password and a name that nobody has: both are noted down.
  await expect(clinic.stranger.session.signIn({ signInName: 'olive', password: 'not the password' })).rejects.toBeDefined();
  await expect(clinic.stranger.session.signIn({ signInName: 'Núñez-Canary', password: 'María' })).rejects.toBeDefined();
}

beforeAll(async () => {
  // Whatever is not made for its owner alone shows now, whatever this machine's habit is.
  oldMask = process.umask(0);
  fonts = mkdtempSync(join(tmpdir(), 'fascia-fonts-'));
  clinic = await openTestClinic({ fontFolder: fonts, backsUpAtClose: true });
  await fillWithCanaries();
});
afterAll(async () => {
  await clinic.close();
  rmSync(fonts, { recursive: true, force: true });
  process.umask(oldMask);
});

describe('the scan itself', () => {
  it('sees a name in every encoding', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fascia-scan-'));
    for (const [index, bytes] of formsOf('Núñez-Canary').entries()) {
      writeFileSync(join(folder, 'leak'), Buffer.concat([Buffer.alloc(1001, 7), bytes]));
      expect({ index, found: scan(folder) }).toEqual({ index, found: [expect.stringContaining('Núñez-Canary')] });
    }
    rmSync(folder, { recursive: true });
  });
});

describe('the data folder', () => {
  it('holds no word about anybody while the program runs: file, WAL, keys, log', () => {
    const { files } = treeOf(clinic.folder);
    const names = files.map((path) => path.slice(clinic.folder.length + 1));
    expect(names).toEqual(expect.arrayContaining(['clinic.fascia', 'clinic.fascia-wal', 'clinic.keys', join('logs', 'fascia.log')]));
    expect(readFileSync(join(dataPaths(clinic.folder).logs, 'fascia.log'), 'utf8')).toMatch(/incident [2-9A-Z]{4} in documents\.makeDocument/);
    expect(scan(clinic.folder)).toEqual([]);
  });

  it('holds none at any step of a backup, nor in the backup', async () => {
    const owner = clinic.as('owner');
    let steps = 0;
    for await (const _step of await owner.backup.makeBackup()) {
      steps += 1;
      expect(scan(clinic.folder)).toEqual([]);
    }
    expect(steps).toBeGreaterThan(2);
    const { backups } = await owner.backup.listBackups();
    expect(backups).toHaveLength(1);
    expect(scan(clinic.folder)).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is its owner’s alone: files 0600, folders 0700', () => {
    const { files, folders } = treeOf(clinic.folder);
    const modeOf = (path: string): string => `${path.slice(clinic.folder.length)} ${(statSync(path).mode & 0o777).toString(8)}`;
    expect(files.length).toBeGreaterThan(6);
    expect(files.map(modeOf).filter((row) => !row.endsWith(' 600'))).toEqual([]);
    expect(folders.slice(1).map(modeOf).filter((row) => !row.endsWith(' 700'))).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is made for its owner alone where it was not there', () => {
    const parent = mkdtempSync(join(tmpdir(), 'fascia-new-'));
    const folder = join(parent, 'Fascia', 'clinic');
    createApp(testAppOptions(folder, testClock()));
    expect([dirname(folder), folder].map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(['700', '700']);
    rmSync(parent, { recursive: true });
  });

  it('holds none after it was closed', async () => {
    await clinic.app.close();
    expect(scan(clinic.folder)).toEqual([]);
  });
});
