// The record beside its details: contacts, doctors, own fields, preferences, private flags, legal holds.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blankDetails } from '../../shared/clients/blank-client.ts';
import type { TreatmentPreferences } from '../../shared/clients/chart-facts.model.ts';
import type { DoctorDetails } from '../../shared/clients/doctors.model.ts';
import type { Contact } from '../../shared/clients/people.model.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { startCourse } from '../testing/course.ts';
import { rowsOf } from '../testing/rows.ts';

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await openTestClinic();
});
afterEach(() => clinic.close());

const rosa: Contact = { name: 'Rosa López', relation: 'mother', phone: '312 555 0177', email: '', parts: ['guardian', 'emergency'], mayConsent: true, mayBeTold: true, note: 'Custody shared' };
const wells: DoctorDetails = {
  name: 'Dr. Ada Wells', speciality: 'Orthopaedics', practice: 'Lakeside Orthopaedics', phone: '+1 (312) 555-0155', fax: '', email: '', directAddress: '', address: '', registration: '', note: '', isActive: true,
};
const firm: TreatmentPreferences = { pressure: 'firm', side: 'left', areasToAvoid: 'axolotl scar', positions: '', lubricant: '', heat: '', music: '', communication: 'quiet', stopWord: 'red', note: '' };

function addClient(changes: Partial<typeof blankDetails> = {}) {
  return clinic.as('frontDesk').clients.createClient({ ...blankDetails, firstName: 'Jun', lastName: 'López', ...changes });
}

describe('contacts', () => {
  it('are kept as they were typed, and find the child by the guardian’s name and number', async () => {
    const { clients } = clinic.as('frontDesk');
    const { id } = await addClient({ contacts: [rosa, { ...rosa, name: 'Ben Neighbour', parts: ['emergency'], phone: '773 555 0000' }] });
    expect((await clients.getClient({ clientId: id })).contacts.map(({ name }) => name)).toEqual(['Rosa López', 'Ben Neighbour']);
    expect(await clients.findClients({ query: 'rosa lopez' })).toMatchObject([{ id }]);
    expect(await clients.findClients({ query: '(312) 555-0177' })).toMatchObject([{ id }]);
    expect(await clients.findClients({ query: 'neighbour' })).toEqual([]);
  });

  it('are refused at their own field', async () => {
    await expect(addClient({ contacts: [rosa, { ...rosa, phone: '12' }] })).rejects.toMatchObject({ code: 'validation', data: { fields: { 'contacts.1.phone': 'phone' } } });
  });
});

describe('the directory of doctors', () => {
  it('finds by any part in any order and by digits, and counts whose doctor it is', async () => {
    const { clients } = clinic.as('frontDesk');
    const doctor = await clients.saveDoctor(wells);
    await clients.saveDoctor({ ...wells, name: 'Dr. Émile Roux', practice: '', phone: '', speciality: 'Neurology 100%' });
    await addClient({ doctors: [{ doctorId: doctor.id, part: 'referrer', mayContact: true }] });
    for (const query of ['wells', 'ADA ortho', 'lakeside wells', '312-555-0155']) {
      expect(await clients.findDoctors({ query })).toMatchObject([{ id: doctor.id, clientCount: 1 }]);
    }
    expect(await clients.findDoctors({ query: 'emile' })).toHaveLength(1);
    expect(await clients.findDoctors({ query: '100%' })).toHaveLength(1);
    expect(await clients.findDoctors({ query: '%' })).toHaveLength(1);
    expect(await clients.findDoctors({ query: '' })).toHaveLength(2);
  });

  it('keeps a retired doctor on the records, and offers them no more', async () => {
    const { clients } = clinic.as('frontDesk');
    const doctor = await clients.saveDoctor(wells);
    const client = await addClient({ doctors: [{ doctorId: doctor.id, part: 'familyDoctor', mayContact: false }] });
    await clients.saveDoctor({ ...wells, isActive: false, id: doctor.id, version: doctor.version });
    expect(await clients.findDoctors({ query: 'wells' })).toEqual([]);
    expect(await clients.findDoctors({ query: 'wells', retired: true })).toHaveLength(1);
    expect(await clients.getDoctors({ doctorIds: client.doctors.map(({ doctorId }) => doctorId) })).toMatchObject([{ name: 'Dr. Ada Wells', isActive: false }]);
    await expect(clients.saveDoctor({ ...wells, id: doctor.id, version: doctor.version })).rejects.toMatchObject({ code: 'stale' });
  });

  it('is the only place from which a record names a doctor', async () => {
    await expect(addClient({ doctors: [{ doctorId: clinic.staffIds.owner, part: 'referrer', mayContact: true }] })).rejects.toMatchObject({ data: { reason: 'doctorUnknown' } });
  });
});

describe('the clinic’s own fields', () => {
  it('ask by their kind, and are deleted only while nobody has answered', async () => {
    const owner = clinic.as('owner');
    const field = await owner.clients.saveOwnField({ label: 'Membership', kind: 'choice', choices: ['gold', 'none'], position: 0, isActive: true });
    await expect(addClient({ own: [{ fieldId: field.id, value: 'silver' }] })).rejects.toMatchObject({ data: { fields: { 'own.0.value': 'choice' } } });
    const client = await addClient({ own: [{ fieldId: field.id, value: 'gold' }] });
    expect(await owner.clients.listOwnFields()).toMatchObject([{ filledCount: 1 }]);
    await expect(owner.clients.removeOwnField({ fieldId: field.id, version: field.version })).rejects.toMatchObject({ code: 'conflict', data: { reason: 'fieldFilled' } });
    const narrower = { label: 'Membership', kind: 'choice' as const, choices: ['none'], position: 0, isActive: true, id: field.id, version: field.version };
    await expect(owner.clients.saveOwnField(narrower)).rejects.toMatchObject({ data: { reason: 'fieldFilled' } });
    const retired = await owner.clients.saveOwnField({ ...narrower, choices: ['gold'], isActive: false });
    // What was answered stays, and saving something else does not touch it.
    const saved = await owner.clients.changeClient({ ...client, occupation: 'Baker' });
    expect(saved.own).toEqual([{ fieldId: field.id, value: 'gold' }]);
    await owner.clients.changeClient({ ...saved, own: [] });
    await owner.clients.removeOwnField({ fieldId: field.id, version: retired.version });
    expect(await owner.clients.listOwnFields()).toEqual([]);
  });

  it('need choices where one chooses', async () => {
    const choice = { label: 'Locker', kind: 'choice' as const, choices: [], position: 0, isActive: true };
    await expect(clinic.as('owner').clients.saveOwnField(choice)).rejects.toMatchObject({ data: { fields: { choices: 'required' } } });
  });
});

describe('treatment preferences', () => {
  it('are the chart’s: the desk is refused, another version is stale', async () => {
    const { clientId } = await startCourse(clinic);
    const { clients } = clinic.as('therapist');
    expect(await clients.getPreferences({ clientId })).toBeNull();
    const kept = await clients.savePreferences({ clientId, preferences: firm, version: 0 });
    expect(kept).toMatchObject({ pressure: 'firm', stopWord: 'red', version: 1, recordedByName: 'Theo Therapist' });
    await expect(clients.savePreferences({ clientId, preferences: firm, version: 0 })).rejects.toMatchObject({ code: 'stale' });
    await expect(clinic.as('frontDesk').clients.getPreferences({ clientId })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(clinic.as('owner').clients.getPreferences({ clientId })).rejects.toMatchObject({ data: { reason: 'chartReasonNeeded' } });
  });
});

describe('private flags', () => {
  it('are for the client’s own therapists; no reason and no other role opens them', async () => {
    const { clientId } = await startCourse(clinic);
    const therapist = clinic.as('therapist');
    const flag = await therapist.clients.addPrivateFlag({ clientId, text: 'Knock first' });
    expect(await therapist.clients.listPrivateFlags({ clientId })).toMatchObject([{ text: 'Knock first', createdByName: 'Theo Therapist' }]);

    const owner = clinic.as('owner');
    await owner.clients.giveChartReason({ clientId, reason: 'Complaint' });
    for (const other of [owner, clinic.as('frontDesk')]) {
      await expect(other.clients.listPrivateFlags({ clientId })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(other.clients.removePrivateFlag({ clientId, flagId: flag.id })).rejects.toMatchObject({ code: 'forbidden' });
    }
    const stranger = clinic.as('otherTherapist');
    await stranger.clients.giveChartReason({ clientId, reason: 'Holiday cover' });
    await expect(stranger.clients.listPrivateFlags({ clientId })).rejects.toMatchObject({ code: 'forbidden' });

    await therapist.clients.removePrivateFlag({ clientId, flagId: flag.id });
    expect(await therapist.clients.listPrivateFlags({ clientId })).toEqual([]);
    await therapist.clients.restorePrivateFlag({ clientId, flagId: flag.id });
    expect(await therapist.clients.listPrivateFlags({ clientId })).toHaveLength(1);
  });
});

describe('a legal hold', () => {
  it('keeps a record from being merged or taken apart until it is lifted, with reasons that stay', async () => {
    const owner = clinic.as('owner').clients;
    const [kept, merged] = [await addClient(), await addClient({ firstName: 'June' })];
    const both = { keptId: kept.id, keptVersion: kept.version, mergedId: merged.id, mergedVersion: merged.version, taken: [] };
    const hold = await owner.placeLegalHold({ clientId: merged.id, reason: 'Complaint' });
    expect(await owner.getClient({ clientId: merged.id })).toMatchObject({ isHeld: true });
    expect((await owner.previewMerge({ keptId: kept.id, mergedId: merged.id })).problem).toBe('legalHold');
    await expect(owner.mergeClients(both)).rejects.toMatchObject({ data: { reason: 'legalHold' } });
    await expect(owner.placeLegalHold({ clientId: merged.id, reason: 'Again' })).rejects.toMatchObject({ data: { reason: 'legalHold' } });

    await owner.liftLegalHold({ clientId: merged.id, holdId: hold.id, reason: 'Withdrawn' });
    await expect(owner.liftLegalHold({ clientId: merged.id, holdId: hold.id, reason: 'Twice' })).rejects.toMatchObject({ code: 'notFound' });
    const merge = await owner.mergeClients(both);
    const held = await owner.placeLegalHold({ clientId: kept.id, reason: 'Claim' });
    await expect(owner.unmergeClients({ mergeId: merge.id })).rejects.toMatchObject({ data: { reason: 'legalHold' } });
    await owner.liftLegalHold({ clientId: kept.id, holdId: held.id, reason: 'Settled' });
    await owner.unmergeClients({ mergeId: merge.id });
    expect(await owner.listLegalHolds({ clientId: merged.id })).toMatchObject([{ reason: 'Complaint', liftReason: 'Withdrawn' }]);
    expect((await rowsOf(clinic, ['legal_holds']))['legal_holds']).toHaveLength(2);
  });
});

describe('a merge', () => {
  it('joins contacts and own answers, moves preferences and flags, and gives all of it back', async () => {
    const { clientId } = await startCourse(clinic);
    const { clients } = clinic.as('therapist');
    await clients.savePreferences({ clientId, preferences: firm, version: 0 });
    await clients.addPrivateFlag({ clientId, text: 'Knock first' });
    const merged = await clients.getClient({ clientId });
    const kept = await addClient({ contacts: [rosa] });
    const tables = ['client_preferences', 'private_flags'];
    const before = await rowsOf(clinic, tables);
    const merge = await clients.mergeClients({ keptId: kept.id, keptVersion: kept.version, mergedId: clientId, mergedVersion: merged.version, taken: [] });
    expect(await clients.getPreferences({ clientId: kept.id })).toMatchObject({ pressure: 'firm' });
    expect(await clients.listPrivateFlags({ clientId: kept.id })).toHaveLength(1);
    await clients.unmergeClients({ mergeId: merge.id });
    expect(await rowsOf(clinic, tables)).toEqual(before);
    expect((await clients.getClient({ clientId: kept.id })).contacts).toEqual([rosa]);
  });
});
