// What the desk hands out: that somebody was here, and what was signed; and that nothing of the chart comes with it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { startCourse, type StartedCourse } from '../testing/course.ts';
import { readMade } from './made.test-support.ts';
import { nodesOf } from './pdf/read-pdf.test-support.ts';

let clinic: TestClinic;
let course: StartedCourse;

beforeEach(async () => {
  clinic = await openTestClinic();
  course = await startCourse(clinic);
});
afterEach(() => clinic.close());

async function startVisit(): Promise<void> {
  const { schedule } = clinic.as('frontDesk');
  const { version } = await schedule.getVisit({ visitId: course.visit.id });
  await schedule.changeVisitState({ visitId: course.visit.id, version, state: 'in_session', reason: '' });
}

describe('the certificate of attendance', () => {
  it('says who was here when, and not a word of why, and is made at the desk', async () => {
    await startVisit();
    const made = await readMade(clinic, 'frontDesk', await clinic.as('frontDesk').documents.makeDeskDocument({ kind: 'attendance', subjectId: course.visit.id }));
    expect(made.text).toContain('María Núñez-Canary · born Jun 11, 1984');
    expect(made.text).toContain('This is to certify that María Núñez-Canary attended an appointment at Lakeside Clinic:');
    expect(made.text).toContain('Date Monday, March 2, 2026 From 8:00 AM Until 9:00 AM');
    expect(made.text).not.toMatch(/massage|buttock|piriformis|canary complaint/i);
    expect(made.document).toMatchObject({ kind: 'attendance', clientId: course.clientId, subjectId: course.visit.id, pageCount: 1, title: 'Certificate of attendance Mar 2, 2026' });
    const structure = made.pdf.pages.flatMap((page) => page.structure);
    expect(nodesOf(structure, 'H1').map((node) => node.text)).toEqual(['Certificate of attendance']);
    expect(nodesOf(structure, 'LI')).toHaveLength(3);
  });

  it('is not given for a visit that has not begun, nor for what is no visit', async () => {
    const { documents } = clinic.as('frontDesk');
    await expect(documents.makeDeskDocument({ kind: 'attendance', subjectId: course.visit.id })).rejects.toMatchObject({ code: 'conflict', data: { reason: 'visitNotAttended' } });
    await expect(documents.makeDeskDocument({ kind: 'attendance', subjectId: course.clientId })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is printed and saved by the desk, and the audit log knows', async () => {
    await startVisit();
    const { documents } = clinic.as('frontDesk');
    const { document } = await documents.makeDeskDocument({ kind: 'attendance', subjectId: course.visit.id });
    await documents.recordPrinted({ documentId: document.id });
    await documents.recordSaved({ documentId: document.id });
    for (const action of ['document.made', 'document.printed', 'document.saved'] as const) {
      const events = await clinic.as('owner').audit.listEvents({ action, limit: 5 });
      expect(events).toMatchObject([{ staffId: clinic.staffIds.frontDesk, clientId: course.clientId, subjectId: document.id, detail: { kind: 'attendance' } }]);
    }
  });
});

describe('a consent form', () => {
  it('says what was agreed to, by whom, how and until when', async () => {
    const { documents } = clinic.as('frontDesk');
    const records = await documents.listConsentRecords({ clientId: course.clientId });
    expect(records.map(({ consentId, state }) => [consentId, state])).toEqual([
      ['consent_gluteal', 'granted'],
      ['consent_treatment', 'granted'],
    ]);
    const made = await readMade(clinic, 'frontDesk', await documents.makeDeskDocument({ kind: 'consent_form', subjectId: records[1]?.id ?? '' }));
    for (const part of ['Treatment', 'Granted', 'Valid until', 'Mar 2, 2027', 'I agree to assessment and massage treatment', 'You may withdraw at any time', 'Signed on paper', 'M. Núñez', 'Client', 'Recorded by Fran Desk']) {
      expect(made.text).toContain(part);
    }
    const structure = made.pdf.pages.flatMap((page) => page.structure);
    expect(nodesOf(structure, 'H2').map((node) => node.text)).toEqual(['What it says', 'What you should know']);
  });

  it('of a chart that is not the desk’s stays closed: only its own papers open', async () => {
    const { documents } = clinic.as('frontDesk');
    const plan = await clinic.as('therapist').documents.makeDocument({ kind: 'treatment_plan', subjectId: course.planId });
    for (const call of [documents.recordPrinted, documents.recordSaved]) {
      await expect(call({ documentId: plan.document.id })).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});
