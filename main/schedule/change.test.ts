import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Placement, VisitState, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { completeNote } from '../testing/course.ts';
import { openScheduleClinic, refusalOf, type ScheduleClinic } from './schedule.test-support.ts';

let clinic: ScheduleClinic;
let maria: string;
let john: string;

beforeAll(async () => {
  clinic = await openScheduleClinic();
  maria = await clinic.addClient();
  john = await clinic.addClient({ firstName: 'John', lastName: 'Okoro' });
});
afterAll(() => clinic.close());

function move(visit: VisitSummary, to: Partial<Placement>, acceptsWarnings = false): Promise<VisitSummary> {
  const { therapistId, roomId, startsOn, startMinute, durationMinutes } = visit;
  return clinic.as('frontDesk').schedule.moveVisit({
    therapistId,
    roomId,
    startsOn,
    startMinute,
    durationMinutes,
    ...to,
    visitId: visit.id,
    version: visit.version,
    acceptsWarnings,
  });
}

function change(visit: VisitSummary, state: VisitState, reason = ''): Promise<VisitSummary> {
  return clinic.as('frontDesk').schedule.changeVisitState({ visitId: visit.id, version: visit.version, state, reason });
}

function restore(visit: VisitSummary, state: VisitState): Promise<VisitSummary> {
  return clinic.as('frontDesk').schedule.restoreVisitState({ visitId: visit.id, version: visit.version, state });
}

describe('moving a visit', () => {
  it('keeps its id, state and buffer, and changes time, therapist, room and length', async () => {
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-03' });
    const moved = await move(visit, {
      therapistId: clinic.staffIds.otherTherapist,
      roomId: clinic.rooms.two,
      startMinute: 780,
      durationMinutes: 45,
    });
    expect(moved).toMatchObject({
      id: visit.id,
      state: 'booked',
      therapistName: 'Tara Therapist',
      roomName: 'Room 2',
      startsAt: '2026-03-03T19:00:00.000Z',
      endsAt: '2026-03-03T19:45:00.000Z',
      version: 2,
    });
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'visit.moved' });
    expect(event).toMatchObject({ subjectId: visit.id, detail: { fromMinute: 600, startMinute: 780, isReassigned: true } });
  });

  it('may overlap its own old place, and nobody else’s', async () => {
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-04' });
    await clinic.book({ clientId: john, startsOn: '2026-03-04', startMinute: 780 });
    expect((await move(visit, { startMinute: 630 })).startMinute).toBe(630);
    const refused = await refusalOf(move({ ...visit, version: 2 }, { startMinute: 765 }));
    expect(refused).toMatchObject({ code: 'conflict', reason: 'therapistBusy', details: { fromMinute: 780 } });
    expect((await refusalOf(move({ ...visit, version: 2 }, { startMinute: 690, durationMinutes: 85 }))).reason).toBe('bufferMissing');
  });

  it('refuses the second of two people who move the same visit', async () => {
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-05' });
    await move(visit, { startMinute: 720 });
    expect((await refusalOf(move(visit, { startMinute: 900 }))).code).toBe('stale');
  });

  it('refuses what no longer takes place, and an arrived client on another day', async () => {
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-06' });
    const cancelled = await change(visit, 'cancelled_by_client');
    expect((await refusalOf(move(cancelled, { startMinute: 720 }))).reason).toBe('stateNotAllowed');
    const here = await clinic.book({ clientId: john, startsOn: '2026-03-02', startMinute: 900, state: 'arrived' });
    expect((await refusalOf(move(here, { startsOn: '2026-03-03', startMinute: 900 }))).reason).toBe('stateNotAllowed');
    expect((await move(here, { roomId: clinic.rooms.two })).roomName).toBe('Room 2');
  });
});

describe('the state of a visit', () => {
  it('goes its way, and each step is kept with time and author', async () => {
    clinic.clock.set('2026-03-02T14:00:00.000Z');
    let visit = await clinic.book({ clientId: maria, startsOn: '2026-03-02', startMinute: 1020, state: 'tentative' });
    for (const state of ['booked', 'confirmed', 'arrived', 'in_session', 'completed'] as const) {
      clinic.clock.advanceMinutes(1);
      visit = await change(visit, state);
    }
    const { events, version } = await clinic.as('owner').schedule.getVisit({ visitId: visit.id });
    expect(version).toBe(6);
    expect(events.map((event) => [event.state, event.at.slice(11, 16), event.staffName])).toEqual([
      ['tentative', '14:00', 'Fran Desk'],
      ['booked', '14:01', 'Fran Desk'],
      ['confirmed', '14:02', 'Fran Desk'],
      ['arrived', '14:03', 'Fran Desk'],
      ['in_session', '14:04', 'Fran Desk'],
      ['completed', '14:05', 'Fran Desk'],
    ]);
    expect((await refusalOf(change(visit, 'cancelled_by_clinic'))).reason).toBe('stateNotAllowed');
  });

  it('knows no arrival on another day and no missed visit before its time', async () => {
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-09' });
    expect((await refusalOf(change(visit, 'arrived'))).reason).toBe('stateNotAllowed');
    expect((await refusalOf(change(visit, 'no_show'))).reason).toBe('stateNotAllowed');
    clinic.clock.set('2026-03-09T15:30:00.000Z');
    expect((await change(visit, 'no_show')).state).toBe('no_show');
    expect((await refusalOf(change(visit, 'arrived'))).code).toBe('stale');
  });

  it('frees the time when cancelled, and Undo is checked again', async () => {
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-10' });
    const confirmed = await change(visit, 'confirmed');
    const cancelled = await change(confirmed, 'cancelled_late', 'called at 8');
    expect((await clinic.as('owner').schedule.getVisit({ visitId: visit.id })).stateReason).toBe('called at 8');
    const other = await clinic.book({ clientId: john, startsOn: '2026-03-10', startMinute: 630 });
    expect(await refusalOf(restore(cancelled, 'confirmed'))).toMatchObject({
      code: 'conflict',
      reason: 'therapistBusy',
      details: { therapist: 'Theo Therapist', fromMinute: 630, untilMinute: 690 },
    });
    await change(other, 'cancelled_by_clinic');
    expect((await refusalOf(restore(cancelled, 'arrived'))).reason).toBe('stateNotAllowed');
    const back = await restore(cancelled, 'confirmed');
    expect(back.state).toBe('confirmed');
    expect((await clinic.as('owner').schedule.getVisit({ visitId: visit.id })).stateReason).toBe('');
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'visit.restored' });
    expect(event).toMatchObject({ subjectId: visit.id, detail: { from: 'cancelled_late', to: 'confirmed' } });
  });

  it('leaves everything as it was when it is refused', async () => {
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-11' });
    const before = await clinic.as('owner').schedule.getVisit({ visitId: visit.id });
    const events = await clinic.as('owner').audit.listEvents({ action: 'visit.stateChanged', limit: 1 });
    await refusalOf(change(visit, 'completed'));
    await refusalOf(change({ ...visit, version: 9 }, 'confirmed'));
    expect(await clinic.as('owner').schedule.getVisit({ visitId: visit.id })).toEqual(before);
    expect(await clinic.as('owner').audit.listEvents({ action: 'visit.stateChanged', limit: 1 })).toEqual(events);
  });
});

describe('a visit with a signed note', () => {
  it('is neither moved nor cancelled, and the desk sees only that it is charted', async () => {
    clinic.clock.set('2026-03-12T15:00:00.000Z');
    const ada = await clinic.addClient({ firstName: 'Ada', birthDate: '1984-06-11' });
    const planId = await clinic.addPlan(ada, 3);
    const visit = await clinic.book({ clientId: ada, planId, startsOn: '2026-03-12', startMinute: 540 });
    for (const consentId of ['consent_treatment', 'consent_gluteal']) {
      await clinic.as('frontDesk').clients.recordConsent({
        clientId: ada,
        consent: { consentId, state: 'granted', signer: 'client', method: 'paper', signedName: 'Ada', expiresOn: null },
      });
    }
    const arrived = await change(visit, 'arrived');
    clinic.clock.set('2026-03-12T16:00:00.000Z');
    const therapist = clinic.as('therapist');
    await therapist.charting.signNote({ visitId: visit.id, version: 0, body: completeNote(), typedName: 'Theo Therapist' });
    const charted = await clinic.as('frontDesk').schedule.getVisit({ visitId: visit.id });
    expect(charted).toMatchObject({ isCharted: true, hasAlert: false });
    expect(arrived.isCharted).toBe(false);
    expect((await refusalOf(move(charted, { startMinute: 720 }))).reason).toBe('visitHasNote');
    expect((await refusalOf(change(charted, 'cancelled_by_clinic'))).reason).toBe('visitHasNote');
  });
});

describe('visits of a member who leaves', () => {
  it('are listed until they are handed over or cancelled; nothing new is booked with them', async () => {
    clinic.clock.set('2026-03-16T14:00:00.000Z');
    const tara = { therapistId: clinic.staffIds.otherTherapist, roomId: clinic.rooms.two } as const;
    const first = await clinic.book({ ...tara, clientId: maria, startsOn: '2026-03-17' });
    const second = await clinic.book({ ...tara, clientId: john, startsOn: '2026-03-18' });
    await clinic.book({ ...tara, clientId: john, startsOn: '2026-03-16', startMinute: 480 });
    const owner = clinic.as('owner');
    await owner.session.signIn({ signInName: 'olive', password: 'lavender-otter-kettle-42' });
    const member = (await owner.staff.listStaff()).find((one) => one.id === tara.therapistId);
    await owner.staff.endMembership({ staffId: tara.therapistId, leftOn: '2026-03-16', version: member?.version ?? 0 });
    const listed = (): Promise<VisitSummary[]> => clinic.as('frontDesk').schedule.listVisitsToReassign();
    expect((await listed()).map((visit) => visit.id)).toEqual([first.id, second.id]);
    expect((await clinic.as('frontDesk').schedule.getDay({ date: '2026-03-17' })).therapists).toHaveLength(2);
    const later = clinic.book({ ...tara, clientId: maria, startsOn: '2026-03-19' });
    expect((await refusalOf(later)).reason).toBe('memberLeft');
    expect((await refusalOf(move(first, { startMinute: 660 }))).reason).toBe('memberLeft');
    await move(first, { therapistId: clinic.staffIds.therapist });
    await change(second, 'cancelled_by_clinic');
    expect(await listed()).toEqual([]);
    expect((await clinic.as('frontDesk').schedule.getDay({ date: '2026-03-17' })).therapists).toHaveLength(1);
  });
});
