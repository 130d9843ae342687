import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NoteBody } from '../../shared/charting/charting.model.ts';
import type { PainArea } from '../../shared/charting/note-parts.model.ts';
import { techniqueLabel } from '../../shared/clinical/techniques.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { completeNote } from '../testing/course.ts';
import { longNote, signedCourse } from './long-note.test-support.ts';
import { makeForTest, type MadeForTest } from './made.test-support.ts';
import { nodesOf, type StructureNode } from './pdf/read-pdf.test-support.ts';

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await openTestClinic();
});
afterEach(() => clinic.close());

async function printed(body: NoteBody): Promise<MadeForTest & { readonly noteId: string }> {
  const { note } = await signedCourse(clinic, body);
  return { ...(await makeForTest(clinic, 'session_note', note.id)), noteId: note.id };
}

function structureOf({ pdf }: MadeForTest): readonly StructureNode[] {
  return pdf.pages.flatMap((page) => page.structure);
}

function textOf(node: StructureNode): string {
  return [node.text, ...node.children.map(textOf)].filter((part) => part !== '').join(' ');
}

describe('the session note on paper', () => {
  it('says whose it is, when it was, and what the client told', async () => {
    const { text } = await printed(longNote());
    for (const part of [
      'Session note',
      'María Núñez-Canary · born Jun 11, 1984',
      'Mar 2, 2026, 8:00 AM',
      '60 min',
      '1 of 4',
      'Started ibuprofen 400 mg',
      'Pain, 24-hour average',
      '5 of 10',
      'Drive 1 hour: 6 of 10',
      'Sore for a day after the last session',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('prints every finding that was looked at with its grades, and none that was only carried over', async () => {
    const made = await printed(longNote());
    expect(made.text).toContain('Levator scapulae, right; back of neck');
    expect(made.text).toContain('refers to back of thigh to the knee. Reproduces the familiar pain');
    expect(made.text).not.toMatch(/masseter|crepitus|jaw/i);
    const tables = nodesOf(structureOf(made), 'Table');
    const rows = tables.flatMap((table) => nodesOf([table], 'TR')).map(textOf);
    const first = rows.find((row) => row.startsWith('1 '));
    expect(first).toMatch(/Piriformis, right; lower buttock 4 3 1 better$/);
    expect(rows.filter((row) => /^\d+ .* (new|same|better|worse|gone)$/.test(row))).toHaveLength(15);
  });

  it('leaves out the columns in which nothing stands', async () => {
    const { text } = await printed(completeNote());
    expect(text).toContain('Today');
    expect(text).not.toContain('Last session');
  });

  it('names all seven techniques with their fields, yes and no in words, and the time they took', async () => {
    const { text } = await printed(longNote());
    for (const treatment of longNote().treatments) expect(text).toContain(techniqueLabel(treatment.modality));
    expect(text).toContain('Local twitch: yes');
    expect(text).toContain('Cups on: 8 min');
    expect(text).toContain('Billing code: 97140');
    expect(text).toContain('Type: Contract-relax, antagonist contract (CRAC)');
    expect(text).not.toMatch(/: true|: false/);
    expect(text).toContain('Hands-on time: 53 of 60 minutes.');
  });

  it('prints measures with units, normal values, familiar symptoms and pain', async () => {
    const { text } = await printed(longNote());
    expect(text).toContain('Hip internal rotation, right 22° 34° 45°');
    expect(text).toContain('Hip internal rotation, left; passive 44°; end feel firm; painful at the end 38° 45°');
    expect(text).toContain('Gluteus medius, right 4-, painful');
    expect(text).toContain('Spurling (foraminal compression), right Not done');
    expect(text).toContain('Phalen, right Positive, familiar symptoms; 45 s; pain 3 of 10; worse on the third try');
  });

  it('prints where the client drew the pain, each quality with its own look, named by the regions it covers', async () => {
    const body = completeNote();
    const buttock = [{ x: 215, y: 435 }, { x: 255, y: 435 }, { x: 260, y: 470 }, { x: 212, y: 470 }];
    const foot = [{ x: 150, y: 930 }, { x: 185, y: 930 }, { x: 185, y: 960 }, { x: 150, y: 960 }];
    const painAreas: PainArea[] = [
      { view: 'back', quality: 'pain', points: buttock },
      { view: 'front', quality: 'tingling', points: foot },
    ];
    const made = await printed({ ...body, subjective: { ...body.subjective, painAreas } });
    expect(made.text).toContain('Pain, as drawn: Upper outer buttock, right');
    expect(made.text).toContain('Tingling, as drawn: Top of foot, right');
    const [figure] = nodesOf(structureOf(made), 'Figure');
    expect(figure?.alt).toMatch(/^Body map with \d+ marked findings; .* Pain, as drawn: Upper outer buttock, right.*\. Tingling, as drawn: Top of foot, right\.$/);
  });

  it('draws the figure for a pain area alone, where nothing was found', async () => {
    const body = completeNote();
    const points = [{ x: 215, y: 435 }, { x: 255, y: 435 }, { x: 260, y: 470 }];
    const made = await printed({
      ...body,
      subjective: { ...body.subjective, painAreas: [{ view: 'back', quality: 'numb', points }] },
      objective: { ...body.objective, findings: [], noAbnormalFinding: true },
    });
    expect(nodesOf(structureOf(made), 'Figure').map((node) => node.alt)).toEqual(['Body map. Numb, as drawn: Upper outer buttock, right.']);
  });

  it('gives a session that was broken off its reason, and no assessment', async () => {
    const body = completeNote({ treatments: [], aborted: { reason: 'Calf warm and swollen', redFlagId: 'ci_dvt_current' } });
    const { text } = await printed({ ...body, header: { ...body.header, screening: 'defer_or_refer' } });
    expect(text).toContain('The session was broken off. Calf warm and swollen Red flag: Known or suspected deep vein thrombosis.');
    expect(text).not.toContain('Assessment');
    expect(text).not.toContain('Hands-on time');
  });

  it('ends with who signed, when and over what; addenda follow the signature', async () => {
    const { noteId } = await printed(completeNote());
    await clinic.as('therapist').charting.addAddendum({
      noteId,
      addendum: { kind: 'correction', reason: 'Wrong side typed', text: 'The left piriformis was meant.' },
    });
    const { text } = await makeForTest(clinic, 'session_note', noteId);
    expect(text).toMatch(/Signed electronically .*Theo Therapist .*Mar 2, 2026, 9:00 AM CST.* Addenda Correction, Mar 2, 2026, 9:00 AM CST, Theo Therapist\. Reason: Wrong side typed The left piriformis was meant\./);
    expect(text).toMatch(/Licence LMT-\d+/);
    expect(text).toMatch(/Content ([0-9a-f]{4} ){3}[0-9a-f]{4}/);
  });

  it('can be read by a screen reader: title, headings in order, a figure in words, headed tables', async () => {
    const made = await printed(longNote());
    const nodes = structureOf(made);
    expect(nodesOf(nodes, 'H1').map(textOf)).toEqual(['Session note']);
    expect(nodesOf(nodes, 'H2').map(textOf)).toEqual(['Health check', 'Subjective', 'Objective', 'Treatment', 'Assessment', 'Plan']);
    expect(nodesOf(nodes, 'Figure').map((node) => node.alt)).toEqual(['Body map with 15 marked findings; the table below lists each by its number.']);
    for (const table of nodesOf(nodes, 'Table')) expect(nodesOf([table], 'TH').length).toBeGreaterThan(1);
    expect(made.pdf.isMarked).toBe(true);
  });

  it('carries no author, script or action, and its name does not say whose it is', async () => {
    const { pdf, fileName } = await printed(completeNote());
    expect(pdf.info).not.toHaveProperty('Author');
    expect(pdf.hasActions).toBe(false);
    expect(fileName).toMatch(/^session-note-2026-03-02-[0-9a-f]{8}\.pdf$/);
  });
});

describe('hostile words', () => {
  const hostile = '<script>alert(1)</script> \u202eevil\u202c {{reason}} ) Tj ET /JS 漢字 👩‍⚕️';

  it('print as text wherever somebody can type, and stay on the page', async () => {
    const body = longNote();
    const { note, clientId } = await signedCourse(clinic, {
      ...body,
      header: { ...body.header, healthChange: hostile, screeningNote: hostile },
      subjective: { ...body.subjective, statement: hostile.repeat(40), adverseReactionDetail: hostile },
      objective: { ...body.objective, observation: hostile, findings: body.objective.findings.map((finding) => ({ ...finding, referral: hostile, note: hostile })) },
      treatments: body.treatments.map((treatment) => (treatment.modality === 'neuromuscular_therapy' ? { ...treatment, params: { technique: hostile } } : treatment)),
      assessment: { ...body.assessment, reasoning: hostile },
      plan: { ...body.plan, detail: hostile, homeCare: [hostile] },
    });
    await clinic.as('therapist').charting.addAddendum({ noteId: note.id, addendum: { kind: 'addendum', reason: hostile, text: hostile } });
    const client = await clinic.as('frontDesk').clients.getClient({ clientId });
    await clinic.as('frontDesk').clients.changeClient({ ...client, firstName: hostile, lastName: hostile });
    const { pdf, text } = await makeForTest(clinic, 'session_note', note.id);
    expect(pdf.hasActions).toBe(false);
    expect(text.split('<script>alert(1)</script>').length).toBeGreaterThan(50);
    expect(text).toContain('{{reason}}');
    const strays = pdf.pages.flatMap((page) => page.texts.filter((one) => one.text.trim() !== '' && (one.x < 50 || one.x + one.width > page.width - 50)));
    expect(strays).toEqual([]);
  });
});
