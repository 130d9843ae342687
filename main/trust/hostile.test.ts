// Whatever anybody sends to any procedure, the answer is data they may have or a typed refusal: never an incident.
import { ORPCError } from '@orpc/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permissionRoles, type Role } from '../../shared/contract/access.ts';
import { refusalCodes } from '../../shared/contract/errors.ts';
import { builtInFormId } from '../../shared/intake/built-in-form.ts';
import { longNote, signedCourse } from '../documents/long-note.test-support.ts';
import { openTestClinic, testPassword, type TestClinic } from '../testing/clinic.ts';
import { bookToday, newClient } from '../testing/course.ts';
import { unremarkable } from '../testing/intake.ts';
import { payloadsFor, proceduresOf, type Hints, type NamedProcedure } from './payloads.test-support.ts';

/** Payloads to each procedure; the long run of the fault matrix asks for more. */
const runs = Number(process.env['FASCIA_FAULT_RUNS'] ?? 10);

/** They end the caller's session or never end themselves; what they need is asserted in the table of access. */
const ending: ReadonlySet<string> = new Set(['session.lock', 'session.signOut', 'session.watchChanges', 'backup.makeBackup', 'intake.startKiosk']);

const callers = ['owner', 'therapist', 'frontDesk', 'stranger'] as const;
type Caller = (typeof callers)[number];

const secrets = /Núñez|Canary words|canary complaint|zebrafinch|axolotl|312-555/;

let clinic: TestClinic;
/** Of everything in the clinic. People of the test are left out where a payload could put them out of work. */
let ids: readonly string[];
let staffIds: ReadonlySet<string>;
let hints: Hints;

beforeAll(async () => {
  clinic = await openTestClinic();
  const course = await signedCourse(clinic, longNote());
  const desk = clinic.as('frontDesk');
  const therapist = clinic.as('therapist');
  const client = await desk.clients.getClient({ clientId: course.clientId });
  await desk.clients.changeClient({ ...client, ...newClient, email: 'zebrafinch@example.test' });
  const alert = await therapist.clients.addAlert({ clientId: course.clientId, kind: 'health', text: 'axolotl' });
  const flag = await therapist.clients.addPrivateFlag({ clientId: course.clientId, text: 'Knock first' });
  const doctor = await desk.clients.saveDoctor({ name: 'Dr. Ada Wells', speciality: '', practice: '', phone: '', fax: '', email: '', directAddress: '', address: '', registration: '', note: '', isActive: true });
  const field = await clinic.as('owner').clients.saveOwnField({ label: 'Locker', kind: 'number', choices: [], position: 0, isActive: true });
  const base64 = Buffer.from('%PDF-1.7\n%%EOF\n').toString('base64');
  const attachment = await desk.attachments.addAttachment({ clientId: course.clientId, words: { kind: 'referral', title: 'Letter', datedOn: null, note: '' }, base64 });
  const next = await bookToday(clinic, course, 9 * 60 + 30);
  const other = await desk.clients.createClient({ firstName: 'Ada', lastName: 'Other', phone: '' });
  const { document } = await therapist.documents.makeDocument({ kind: 'session_note', subjectId: course.note.id });
  const letter = await therapist.documents.startLetter({ kind: 'progress_report', episodeId: course.episodeId, redFlagId: null });
  const { draftId } = await desk.intake.startIntake({ clientId: course.clientId, formId: builtInFormId, way: 'paper' });
  const handedIn = await desk.intake.startIntake({ clientId: course.clientId, formId: builtInFormId, way: 'paper' });
  const { intakeId } = await desk.intake.handIn({ ...unremarkable, ...handedIn });
  const [room] = await desk.clinic.listRooms();
  const spare = await clinic.as('owner').staff.addStaffMember({ name: 'Spare', signInName: 'spare', roles: ['therapist'], denied: [], licence: '', colour: '#2f6f73', ownClientsOnly: true, password: testPassword });
  const { owner, ...others } = clinic.staffIds;
  staffIds = new Set([owner, ...Object.values(others)]);
  hints = {
    clientId: [course.clientId, other.id],
    visitId: [course.visit.id, next.id],
    planId: [course.planId, null],
    episodeId: [course.episodeId],
    noteId: [course.note.id],
    documentId: [document.id],
    letterId: [letter.id],
    redFlagId: ['cauda_equina', null],
    alertId: [alert.id],
    flagId: [flag.id],
    attachmentId: [attachment.id],
    uploadId: [null, course.clientId],
    base64: [base64, '/9j/4AAQ', 'iVBORw0KGgo='],
    doctorId: [doctor.id],
    fieldId: [field.id],
    serviceId: [course.visit.serviceId],
    roomId: [room?.id, null],
    therapistId: Object.values(others),
    subjectId: [course.note.id, course.planId],
    version: [0, 1, 2, null],
    acceptsWarnings: [true],
    email: ['', 'ada@example.test'],
    startsOn: ['2026-03-02', '2026-03-04', '9999-12-31', '2199-12-31', '2189-12-31', '0000-01-01'],
    from: ['2026-03-02', null, '9999-12-31', '2199-12-31', '2189-12-31', '0000-01-01'],
    birthDate: [null, '1984', '0000'],
    psfsActivities: [[], ['Drive 1 hour']],
    diagnoses: [[], ['G57.01']],
    consentId: ['consent_treatment', 'consent_gluteal', 'consent_guardian'],
    contraindicationId: ['ci_asthma', 'ci_dvt_current'],
    itemId: ['ci_asthma', 'ci_anticoagulants', 'own_pump'],
    techniqueId: ['cupping', 'trigger_point_therapy'],
    muscleId: ['piriformis', null],
    regionId: ['buttock_lower', 'groin', null],
    modality: ['cupping', 'trigger_point_therapy', 'nothing'],
    typedName: ['Theo Therapist'],
    formId: [builtInFormId, null],
    draftId: [draftId],
    intakeId: [intakeId],
  };
  ids = [...new Set([...Object.values(hints).flat().map(String), course.clientId, room?.id ?? '', spare.id, ...staffIds])].filter((id) => id.length === 36);
});
afterAll(() => clinic.close());

type Called = (input: unknown) => Promise<unknown>;
type Answer = { readonly kind: 'data'; readonly data: unknown } | { readonly kind: 'refused'; readonly code: string; readonly data: unknown };

async function call(who: Caller, { name }: NamedProcedure, input: unknown): Promise<Answer> {
  const client = who === 'stranger' ? clinic.stranger : clinic.as(who);
  const [feature = '', procedure = ''] = name.split('.');
  // Walks the typed client by name; the test is about every procedure there is.
  const features = client as unknown as Record<string, Record<string, Called>>;
  try {
    return { kind: 'data', data: await features[feature]?.[procedure]?.(input) };
  } catch (fault) {
    if (!(fault instanceof ORPCError)) throw fault;
    return { kind: 'refused', code: String(fault.code), data: fault.data };
  }
}

function mayCall(who: Caller, needs: NamedProcedure['needs']): boolean {
  if (needs === 'nobody') return true;
  const holders: readonly Role[] = permissionRoles[needs];
  return who !== 'stranger' && holders.includes(who);
}

function expectProper(who: Caller, procedure: NamedProcedure, answer: Answer): void {
  if (answer.kind === 'refused') expect([...refusalCodes, 'forbidden']).toContain(answer.code);
  if (!mayCall(who, procedure.needs)) {
    expect(answer).toEqual({ kind: 'refused', code: who === 'stranger' ? 'locked' : 'forbidden', data: {} });
  }
  if (who === 'stranger') expect(JSON.stringify(answer) ?? '').not.toMatch(secrets);
}

describe('hostile payloads', () => {
  const procedures = proceduresOf().filter(({ name }) => !ending.has(name));

  it.each(procedures.map((procedure) => [procedure.name, procedure] as const))('%s answers all of them properly', { timeout: 600_000 }, async (_name, procedure) => {
    // A payload may end a membership: then it is the spare one's.
    const known = procedure.name.startsWith('staff.') ? ids.filter((id) => !staffIds.has(id)) : ids;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...callers), payloadsFor(procedure, known, hints), async (who, input) => {
        expectProper(who, procedure, await call(who, procedure, input));
      }),
      { numRuns: runs, seed: 20260302 },
    );
  });

  it('leave the program as it was: nobody’s prototype, an unbroken audit log, people who can go on working', async () => {
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(await clinic.as('owner').audit.verifyChain()).toMatchObject({ isIntact: true });
    // A payload may have renamed or archived somebody, properly; nobody may be gone.
    const { findClients } = clinic.as('frontDesk').clients;
    const found = await Promise.all([findClients({ query: '' }), findClients({ query: '', archived: true })]);
    expect(found.flat().length).toBeGreaterThan(0);
    await expect(clinic.as('therapist').charting.listUnsigned({ mine: true })).resolves.toBeDefined();
  });
});
