// A seat in a client's hands: its own form and nothing else, until somebody of the clinic is there.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtInFormId } from '../../shared/intake/built-in-form.ts';
import type { BegunSignature } from '../../shared/intake/intake.model.ts';
import { openTestClinic, testPassword, type Client, type TestClinic } from '../testing/clinic.ts';
import { newClient } from '../testing/course.ts';
import { unremarkable } from '../testing/intake.ts';
import { proceduresOf } from '../trust/payloads.test-support.ts';

let clinic: TestClinic;
let desk: Client;
let clientId: string;
let draftId: string;

const pin = '4711';
const wordsOfOthers = /Núñez|Canary|312-555|Olive|Theo|Tara|Fran|Other/;

beforeEach(async () => {
  clinic = await openTestClinic();
  desk = clinic.as('frontDesk');
  clientId = (await desk.clients.createClient(newClient)).id;
  await desk.clients.createClient({ firstName: 'Ada', lastName: 'Other', phone: '' });
  ({ draftId } = await desk.intake.startIntake({ clientId, formId: builtInFormId, way: 'kiosk' }));
  await desk.session.confirmPassword({ password: `${testPassword}-own` });
  await desk.session.setPin({ pin });
});
afterEach(() => clinic.close());

function handOver(): Promise<unknown> {
  return desk.intake.startKiosk({ draftId, pin });
}

/** How a call of any procedure by the seat in hand ends. */
async function callOf(name: string): Promise<unknown> {
  const [feature = '', procedure = ''] = name.split('.');
  // Walks the typed client by name; the test is about every procedure there is.
  const features = desk as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  try {
    return { data: await features[feature]?.[procedure]?.({}) };
  } catch (fault) {
    return fault;
  }
}

describe('the kiosk', () => {
  it('begins only with the right PIN', async () => {
    await expect(desk.intake.startKiosk({ draftId, pin: '0000' })).rejects.toMatchObject({ code: 'forbidden', data: { reason: 'wrongCredentials' } });
    expect((await desk.session.getStatus()).phase).toBe('signedIn');
    await handOver();
    expect(await desk.session.getStatus()).toMatchObject({ phase: 'kiosk', kiosk: 'filling', me: null, lockedName: null, demoSignIns: [] });
  });

  it('is refused everything but its own form, and every reply names nobody', async () => {
    await handOver();
    const own = new Set(['session.getStatus', 'session.watchChanges', 'kiosk.getForm', 'kiosk.saveAnswers', 'kiosk.handIn', 'kiosk.keepAwake', 'kiosk.resume', 'kiosk.leave']);
    const others = proceduresOf().map(({ name }) => name).filter((name) => !own.has(name));
    const answers = await Promise.all(others.map(async (name) => ({ name, answer: await callOf(name) })));
    const refused = { code: 'forbidden', data: {} };
    expect(answers).toMatchObject(others.map((name) => ({ name, answer: refused })));
    const replies = [await desk.session.getStatus(), await desk.kiosk.getForm(), await callOf('kiosk.leave'), await callOf('kiosk.handIn')];
    expect(JSON.stringify(replies)).not.toMatch(wordsOfOthers);
    expect(JSON.stringify(replies)).not.toContain(clientId);
  });

  it('keeps each answer, which the desk that started it cannot read', async () => {
    await handOver();
    const answers = { seizures: { value: 'yes', detail: 'capybara' } };
    const signatures: BegunSignature[] = [{ role: 'client', name: '', method: 'drawn', drawn: [[[0, 0], [400, 200]]] }];
    expect(await desk.kiosk.saveAnswers({ version: 1, answers, signatures })).toEqual({ version: 2 });
    await desk.kiosk.leave({ signInName: null, pin });
    await expect(desk.intake.getDraft({ draftId })).rejects.toMatchObject({ code: 'forbidden', data: { reason: 'withClient' } });
    await expect(desk.intake.saveAnswers({ draftId, version: 2, answers: {}, signatures: [] })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await desk.intake.listIntakes({ clientId })).toMatchObject([{ id: draftId, state: 'withClient', isMine: true }]);
    await handOver();
    expect(await desk.kiosk.getForm()).toMatchObject({ answers, signatures, version: 2, signers: ['client'] });
  });

  it('asks for a signature anew that was begun otherwise', async () => {
    const paper = await desk.intake.startIntake({ clientId, formId: builtInFormId, way: 'paper' });
    const signatures: BegunSignature[] = [{ role: 'client', name: 'M. Núñez', method: 'paper', drawn: null }];
    await desk.intake.saveAnswers({ ...paper, version: 1, answers: {}, signatures });
    expect(await desk.intake.getDraft(paper)).toMatchObject({ signatures });
    await desk.intake.startKiosk({ ...paper, pin });
    expect(await desk.kiosk.getForm()).toMatchObject({ signatures: [], version: 2 });
  });

  it('is left only by a PIN or a password of the clinic, and then whoever gave it is signed in', async () => {
    await handOver();
    await expect(desk.kiosk.leave({ signInName: null, pin: '0000' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(desk.kiosk.leave({ signInName: 'nobody', pin })).rejects.toMatchObject({ data: { reason: 'wrongCredentials' } });
    await expect(desk.kiosk.leave({ signInName: 'theo', pin })).rejects.toMatchObject({ data: { reason: 'pinNotSet' } });
    expect((await desk.session.getStatus()).phase).toBe('kiosk');
    const { me } = await desk.kiosk.leave({ signInName: 'theo', password: `${testPassword}-own` });
    expect(me.name).toBe('Theo Therapist');
    expect(await desk.session.getStatus()).toMatchObject({ phase: 'signedIn', kiosk: null, me: { name: 'Theo Therapist' } });
    await expect(desk.kiosk.getForm()).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('hides the answers when nobody has touched it for a while, and when the computer locks', async () => {
    await handOver();
    clinic.clock.advanceMinutes(11);
    expect(await desk.session.getStatus()).toMatchObject({ phase: 'kiosk', kiosk: 'paused' });
    await expect(desk.kiosk.getForm()).rejects.toMatchObject({ code: 'locked' });
    await expect(desk.session.unlockWithPin({ staffId: clinic.staffIds.frontDesk, pin })).rejects.toMatchObject({ code: 'forbidden' });
    await desk.kiosk.resume({ signInName: null, pin });
    expect(await desk.session.getStatus()).toMatchObject({ phase: 'kiosk', kiosk: 'filling' });
    clinic.app.lockAllSeats();
    expect(await desk.session.getStatus()).toMatchObject({ kiosk: 'paused' });
    await desk.kiosk.leave({ signInName: null, pin });
    expect((await desk.session.getStatus()).phase).toBe('signedIn');
  });

  it('hands in once and then shows nothing but thanks', async () => {
    await handOver();
    await desk.kiosk.handIn(unremarkable);
    expect(await desk.session.getStatus()).toMatchObject({ phase: 'kiosk', kiosk: 'done' });
    await expect(desk.kiosk.getForm()).rejects.toMatchObject({ code: 'notFound' });
    await expect(desk.kiosk.handIn(unremarkable)).rejects.toMatchObject({ code: 'notFound' });
    await desk.kiosk.leave({ signInName: null, pin });
    expect(await desk.intake.listIntakes({ clientId })).toMatchObject([{ state: 'proposed', way: 'kiosk', byName: 'Fran Desk', isMine: false }]);
  });

  it('stays what it is when the rights of whoever started it change', async () => {
    await handOver();
    const owner = clinic.as('owner');
    const member = (await owner.staff.listStaff()).find(({ id }) => id === clinic.staffIds.frontDesk);
    if (!member) throw new Error('the desk is gone');
    await owner.staff.changeStaffMember({ ...member, colour: '#4a7a9c' });
    await expect(desk.clients.getClient({ clientId })).rejects.toMatchObject({ code: 'forbidden' });
    expect((await desk.session.getStatus()).phase).toBe('kiosk');
  });
});
