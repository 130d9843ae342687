// Letters to the referrer and sheets for the client: what they say of a course of three sessions, and how they are read.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../shared/documents/documents.model.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { bookToday, type StartedCourse } from '../testing/course.ts';
import { longNote, signedCourse } from './long-note.test-support.ts';
import { makeForTest, type MadeForTest } from './made.test-support.ts';
import { nodesOf, type StructureNode } from './pdf/read-pdf.test-support.ts';

let clinic: TestClinic;
let course: StartedCourse;

beforeEach(async () => {
  clinic = await openTestClinic();
  course = await signedCourse(clinic, longNote());
});
afterEach(() => clinic.close());

const buttock = [{ x: 215, y: 435 }, { x: 255, y: 435 }, { x: 260, y: 470 }];

/** Two more sessions, each better than the one before; the referrer is named. */
async function goOn(): Promise<void> {
  const therapist = clinic.as('therapist');
  const episode = await therapist.episodes.getEpisode({ episodeId: course.episodeId });
  await therapist.episodes.changeEpisode({
    episodeId: episode.id,
    version: episode.version,
    complaint: { ...episode.complaint, referral: { by: 'Dr. Iris Vance', kind: 'Orthopaedics', date: '2026-02-20', visitsOrdered: 6, expiresOn: null } },
  });
  for (const [index, pain] of [3, 1].entries()) {
    const visit = await bookToday(clinic, course, (10 + 2 * index) * 60);
    clinic.clock.set(`2026-03-02T${17 + 2 * index}:30:00.000Z`);
    const body = longNote();
    await therapist.charting.signNote({
      visitId: visit.id,
      version: 0,
      typedName: 'Theo Therapist',
      body: {
        ...body,
        subjective: { ...body.subjective, nprsAverage24h: pain, psfsScores: [8 + index], painAreas: [{ view: 'back', quality: 'pain', points: buttock }] },
        objective: {
          ...body.objective,
          findings: body.objective.findings.slice(0, 4).map((finding) => ({ ...finding, check: 'better' as const })),
          motions: [{ motionId: 'rom_hip_internal_rotation', side: 'r', before: 36, after: 40 + index }],
        },
      },
    });
  }
}

async function discharge(): Promise<void> {
  const therapist = clinic.as('therapist');
  const { version } = await therapist.episodes.getEpisode({ episodeId: course.episodeId });
  await therapist.episodes.closeEpisode({
    episodeId: course.episodeId,
    version,
    kind: 'discharged_goals_met',
    date: '2026-03-09',
    reason: 'Drives two hours without pain.',
    sendsLetter: true,
  });
}

const make = (kind: DocumentKind): Promise<MadeForTest> => makeForTest(clinic, kind, course.episodeId);

function structureOf({ pdf }: MadeForTest): readonly StructureNode[] {
  return pdf.pages.flatMap((page) => page.structure);
}

function headingsOf(made: MadeForTest): readonly string[] {
  return nodesOf(structureOf(made), 'H2').map((node) => node.text);
}

describe('the progress report', () => {
  it('tells the referrer where it began, where it stands, what was done and what comes next', async () => {
    await goOn();
    const made = await make('progress_report');
    for (const part of [
      'To Dr. Iris Vance',
      'Orthopaedics, Feb 20, 2026',
      'G57.01',
      'Onset',
      'January 2026',
      'Sessions 3 of 4',
      'Pain (average of 24 hours, 0 to 10): 5 at the first session, 1 at the last; the aim is 1.',
      'Drive 1 hour 6 9',
      'Hip internal rotation, right 22° 36° 45°',
      'Gluteus medius, right 4- 4- 5',
      'Trigger point therapy',
      'Pattern fits piriformis',
      'Next step Next visit',
      'Treating therapist Theo Therapist',
      'Made from 3 signed notes of Mar 2, 2026 to Mar 2, 2026.',
    ]) {
      expect(made.text).toContain(part);
    }
    expect(made.document).toMatchObject({ kind: 'progress_report', subjectId: course.episodeId, title: 'Progress report Mar 2, 2026' });
  });

  it('has its charts and maps in words, its sections in order, and a head over each table', async () => {
    await goOn();
    const made = await make('progress_report');
    expect(headingsOf(made)).toEqual([
      'Summary',
      'Assessment at the last session',
      'Pain by session',
      'Everyday activities (0 to 10, 10 = as before)',
      'Findings, first and last session',
      'Motion and strength',
      'What was done',
    ]);
    expect(nodesOf(structureOf(made), 'Figure').map((node) => node.alt)).toEqual([
      'Line chart of pain over 3 sessions: 5, 3, 1. The figures stand in the table below.',
      'Body maps of the first and the last session: 14 findings at first, 4 at the last. Pain, as drawn: Upper outer buttock, right.',
    ]);
    for (const one of nodesOf(structureOf(made), 'Table')) expect(nodesOf([one], 'TH').length).toBeGreaterThan(1);
    expect(made.pdf.hasActions).toBe(false);
  });

  it('of one session compares nothing, and without a signed note there is none', async () => {
    const made = await make('progress_report');
    expect(made.text).toContain('5 at the first session; not asked again yet.');
    expect(headingsOf(made)).not.toContain('Findings, first and last session');
    const client = await clinic.as('frontDesk').clients.createClient({ firstName: 'Eve', lastName: 'New', phone: '+1 312 555 0177' });
    const therapist = clinic.as('therapist');
    const { complaint } = await therapist.episodes.getEpisode({ episodeId: course.episodeId });
    const opened = await therapist.episodes.openEpisode({ clientId: client.id, complaint });
    for (const kind of ['progress_report', 'result_sheet'] as const) {
      await expect(therapist.documents.makeDocument({ kind, subjectId: opened.id })).rejects.toMatchObject({ data: { reason: 'noNotesToPrint' } });
    }
    await expect(therapist.documents.makeDocument({ kind: 'home_care', subjectId: opened.id })).rejects.toMatchObject({ data: { reason: 'noHomeCareYet' } });
  });

  it('is the same file for the same course, and another after one more session', async () => {
    const first = await make('progress_report');
    clinic.clock.advanceMinutes(5);
    const again = await make('progress_report');
    expect(again.document).toEqual(first.document);
    await goOn();
    expect((await make('progress_report')).document.id).not.toBe(first.document.id);
  });
});

describe('the discharge letter', () => {
  it('says how and why care ended, the course in figures, and what goes on at home', async () => {
    await goOn();
    await expect(make('discharge_letter')).rejects.toMatchObject({ code: 'conflict', data: { reason: 'episodeStillOpen' } });
    await discharge();
    const made = await make('discharge_letter');
    for (const part of [
      'Care for “Right buttock pain, canary complaint” ended on Mar 9, 2026: Discharged, goals met.',
      'Drives two hours without pain.',
      'Thank you for the referral.',
      '5 at the first session, 1 at the last',
      'Side-lying leg raise',
      'Status of Mar 9, 2026',
    ]) {
      expect(made.text).toContain(part);
    }
    expect(made.document.title).toBe('Discharge letter Mar 9, 2026');
    expect(headingsOf(made).slice(0, 3)).toEqual(['Summary', 'Assessment at the last session', 'Home care']);
  });
});

describe('the result sheet', () => {
  it('is one page in the client’s words', async () => {
    await goOn();
    const made = await make('result_sheet');
    expect(made.document.pageCount).toBe(1);
    for (const part of ['Pain at the start 5 of 10', 'Pain now 1 of 10', 'Drive 1 hour 6 9', 'Where it was, and where it still is', 'Break driving every 40 minutes']) {
      expect(made.text).toContain(part);
    }
    expect(made.text).not.toMatch(/piriformis|Pattern fits/i);
  });
});

describe('the home-care sheet', () => {
  it('names what was given last, with a week to tick, and nothing of the chart', async () => {
    const made = await make('home_care');
    const rows = nodesOf(structureOf(made), 'TR').map((row) => row.children.map((cell) => cell.text).join(' '));
    expect(rows[0]).toBe('What to do Mon Tue Wed Thu Fri Sat Sun');
    expect(rows[2]).toBe('Side-lying leg raise, 2 x 12, every other day ☐ ☐ ☐ ☐ ☐ ☐ ☐');
    expect(made.text).not.toMatch(/piriformis|of 10/i);
  });
});

describe('the visit history of a client', () => {
  it('lists every visit, newest first, with what became of it, under its numbers by state', async () => {
    await goOn();
    const made = await makeForTest(clinic, 'visit_history', course.clientId);
    expect(made.document).toMatchObject({ kind: 'visit_history', clientId: course.clientId, subjectId: course.clientId });
    const rows = nodesOf(structureOf(made), 'TR').map((row) => row.children.map((cell) => cell.text).join(' | '));
    expect(rows[0]).toBe('Date | Time | Length | Service | Therapist | Session | State');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toMatch(/^Mar 2, 2026 \| 12:00 PM \| 60 min \| Medical massage 60 \| Theo Therapist \| 3 of 4 \| /);
    expect(made.text).not.toMatch(/piriformis|buttock/i);
  });

  it('is not made of a client without visits, nor for who may not read the chart', async () => {
    const client = await clinic.as('frontDesk').clients.createClient({ firstName: 'Eve', lastName: 'New', phone: '+1 312 555 0177' });
    await expect(makeForTest(clinic, 'visit_history', client.id)).rejects.toMatchObject({ data: { reason: 'noVisitsYet' } });
    const other = clinic.as('otherTherapist').documents;
    await expect(other.makeDocument({ kind: 'visit_history', subjectId: course.clientId })).rejects.toMatchObject({ data: { reason: 'chartReasonNeeded' } });
  });
});

it('hostile words print as text, and stay on the page', async () => {
  await goOn();
  const hostile = '<script>alert(1)</script> \u202eevil\u202c {{reason}} ) Tj ET /JS 漢字 👩‍⚕️'.repeat(2);
  const therapist = clinic.as('therapist');
  const episode = await therapist.episodes.getEpisode({ episodeId: course.episodeId });
  const complaint = { ...episode.complaint, label: hostile.slice(0, 200), psfsActivities: [hostile.slice(0, 120)] };
  await therapist.episodes.changeEpisode({ episodeId: episode.id, version: episode.version, complaint });
  for (const kind of ['progress_report', 'result_sheet', 'home_care'] as const) {
    const made = await make(kind);
    expect(made.text).toContain('<script>alert(1)</script>');
    expect(made.pdf.hasActions).toBe(false);
    const strays = made.pdf.pages.flatMap((page) => page.texts.filter((one) => one.text.trim() !== '' && (one.x < 50 || one.x + one.width > page.width - 50)));
    expect(strays).toEqual([]);
  }
});
