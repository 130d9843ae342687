import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewPresence } from '../../shared/screening/guardian.model.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { bookToday, completeNote, startCourse, type StartedCourse } from '../testing/course.ts';

const mother = { name: 'Orla Murphy', relation: 'mother', phone: '', email: '', parts: ['guardian'], mayConsent: true, mayBeTold: true, note: 'Custody is hers alone' } as const;

let clinic: TestClinic;
let course: StartedCourse;
beforeEach(async () => {
  clinic = await openTestClinic();
  course = await startCourse(clinic);
});
afterEach(() => clinic.close());

/** The client is a minor, whose guardian has consented. */
async function becomeMinor(birthDate: string): Promise<void> {
  const desk = clinic.as('frontDesk');
  const client = await desk.clients.getClient({ clientId: course.clientId });
  await desk.clients.changeClient({ ...client, birthDate, contacts: [{ ...mother, parts: [...mother.parts] }] });
  const consent = { consentId: 'consent_guardian', state: 'granted', signer: 'guardian', method: 'paper', signedName: mother.name, expiresOn: null } as const;
  await desk.clients.recordConsent({ clientId: course.clientId, consent });
}

function record(changes: Partial<NewPresence> = {}) {
  return clinic.as('frontDesk').screening.recordGuardian({ visitId: course.visit.id, way: 'present', name: mother.name, note: '', ...changes });
}

async function standingNow() {
  const [standing] = await clinic.as('frontDesk').screening.listStandings({ clientIds: [course.clientId] });
  return standing;
}

function sign(screening: 'proceed' | 'proceed_modified' = 'proceed_modified') {
  const header = { healthChanged: false, healthChange: '', screening, screeningNote: 'the mother stays' };
  return clinic.as('therapist').charting.signNote({ visitId: course.visit.id, version: 0, body: completeNote({ header }), typedName: 'Theo Therapist' });
}

describe('a guardian at the visit of a minor', () => {
  it('is not asked for where the client is of age', async () => {
    expect(await clinic.as('frontDesk').screening.getGuardian({ visitId: course.visit.id })).toEqual({ rule: 'none', recorded: null, people: [] });
    expect(await standingNow()).toMatchObject({ guardianDue: 'nothing' });
    await expect(record()).rejects.toMatchObject({ code: 'conflict', data: { reason: 'guardianNotAsked' } });
    expect((await sign('proceed')).visit.guardian).toBeUndefined();
  });

  it('is in the room under fourteen: the desk records it, and until then the note is not signed', async () => {
    await becomeMinor('2014-05-01');
    expect(await standingNow()).toMatchObject({ guardianDue: 'present' });
    expect(await clinic.as('frontDesk').screening.getGuardian({ visitId: course.visit.id })).toMatchObject({
      rule: 'present', recorded: null, people: [{ name: 'Orla Murphy', relation: 'mother', note: 'Custody is hers alone' }],
    });
    await expect(sign()).rejects.toMatchObject({ code: 'validation', data: { fields: { 'header.guardian': 'guardianAbsent' } } });
    await expect(record({ way: 'agreed' })).rejects.toMatchObject({ code: 'validation', data: { fields: { way: 'guardianStays' } } });
    await expect(record({ name: '' })).rejects.toMatchObject({ code: 'validation', data: { fields: { name: 'required' } } });

    expect(await record({ way: 'absent', name: '' })).toMatchObject({ recorded: { way: 'absent' } });
    expect(await standingNow()).toMatchObject({ guardianDue: 'present' });
    expect(await record({ note: 'late by ten minutes' })).toMatchObject({ recorded: { way: 'present', name: 'Orla Murphy', note: 'late by ten minutes', recordedByName: 'Fran Desk' } });
    expect(await standingNow()).toMatchObject({ guardianDue: 'nothing' });
    expect((await sign()).visit.guardian).toEqual({ way: 'present', name: 'Orla Murphy' });
  });

  it('may agree from fourteen on, also before the day; the log says how and names nobody', async () => {
    await becomeMinor('2010-05-01');
    const desk = clinic.as('frontDesk');
    const ahead = await bookToday(clinic, { clientId: course.clientId, planId: null }, 12 * 60);
    await desk.schedule.moveVisit({ visitId: ahead.id, version: ahead.version, therapistId: ahead.therapistId, roomId: null, startsOn: '2026-03-04', startMinute: 600, durationMinutes: 60, acceptsWarnings: true });
    await expect(desk.screening.recordGuardian({ visitId: ahead.id, way: 'present', name: 'Orla Murphy', note: '' })).rejects.toMatchObject({ data: { fields: { way: 'visitAhead' } } });
    expect(await desk.screening.recordGuardian({ visitId: ahead.id, way: 'agreed', name: 'Orla Murphy', note: 'by phone' })).toMatchObject({ rule: 'agreement' });
    // Today's visit still asks; its note may be signed, with a word that nobody has agreed.
    expect(await standingNow()).toMatchObject({ guardianDue: 'agreement' });
    const events = await clinic.as('owner').audit.listEvents({ action: 'screening.guardianRecorded', limit: 5 });
    expect(events).toMatchObject([{ clientId: course.clientId, subjectId: ahead.id, detail: { way: 'agreed' } }]);
    expect(JSON.stringify(events)).not.toContain('Orla');
    expect((await sign()).visit.guardian).toBeUndefined();
  });

  it('is asked for under the clinic’s own age', async () => {
    await becomeMinor('2010-05-01');
    const owner = clinic.as('owner').screening;
    const { settings } = await owner.getTable();
    await expect(owner.saveSettings({ ...settings, guardianPresentUnder: 19 })).rejects.toMatchObject({ data: { fields: { guardianPresentUnder: 'beyondMajority' } } });
    await owner.saveSettings({ ...settings, guardianPresentUnder: 16 });
    expect(await standingNow()).toMatchObject({ guardianDue: 'present' });
    expect((await owner.getTable()).settings).toMatchObject({ guardianPresentUnder: 16, version: 2 });
  });
});
