import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('booking a visit', () => {
  it('stores the place, its instant and the service’s buffer, and shows it on the day', async () => {
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-03', note: 'First visit' });
    expect(visit).toMatchObject({
      clientName: 'Maria Lopez',
      therapistName: 'Theo Therapist',
      roomName: 'Room 1',
      startsAt: '2026-03-03T16:00:00.000Z',
      endsAt: '2026-03-03T17:00:00.000Z',
      bufferMinutes: 15,
      state: 'booked',
      note: 'First visit',
      hasAlert: true,
      isCharted: false,
      version: 1,
    });
    const day = await clinic.as('frontDesk').schedule.getDay({ date: '2026-03-03' });
    expect(day.visits).toEqual([visit]);
    expect(day.therapists.map((therapist) => [therapist.name, therapist.hours])).toEqual([
      ['Tara Therapist', [{ startMinute: 480, endMinute: 1080 }]],
      ['Theo Therapist', [{ startMinute: 480, endMinute: 1080 }]],
    ]);
    const events = await clinic.as('owner').audit.listEvents({ action: 'visit.booked' });
    expect(events[0]).toMatchObject({ clientId: maria, subjectId: visit.id, detail: { startsOn: '2026-03-03', startMinute: 600 } });
  });

  it('refuses the therapist, the room and the client twice, naming who and when', async () => {
    await clinic.book({ clientId: maria, startsOn: '2026-03-04' });
    const day = { startsOn: '2026-03-04', startMinute: 630 } as const;
    expect(await refusalOf(clinic.book({ ...day, clientId: john, roomId: clinic.rooms.two }))).toMatchObject({
      code: 'conflict',
      reason: 'therapistBusy',
      details: { therapist: 'Theo Therapist', fromMinute: 600, untilMinute: 660 },
    });
    const tara = { ...day, therapistId: clinic.staffIds.otherTherapist };
    expect(await refusalOf(clinic.book({ ...tara, clientId: john }))).toMatchObject({
      reason: 'roomTaken',
      details: { room: 'Room 1', fromMinute: 600, untilMinute: 660 },
    });
    expect((await refusalOf(clinic.book({ ...tara, clientId: maria, roomId: clinic.rooms.two }))).reason).toBe('clientElsewhere');
    const accepted = { acceptsWarnings: true, clientId: john, roomId: clinic.rooms.two };
    expect((await refusalOf(clinic.book({ ...day, ...accepted }))).reason).toBe('therapistBusy');
    const visit = await clinic.book({ ...tara, clientId: john, roomId: clinic.rooms.two });
    expect(visit.therapistName).toBe('Tara Therapist');
  });

  it('asks before booking outside hours or into the turnover, and books once that is accepted', async () => {
    const first = { clientId: maria, startsOn: '2026-03-05', startMinute: 1020 } as const;
    await clinic.book(first);
    const tight = { clientId: john, startsOn: '2026-03-05', startMinute: 1080 } as const;
    expect(await refusalOf(clinic.book(tight))).toMatchObject({
      code: 'conflict',
      reason: 'outsideHours',
      details: { therapist: 'Theo Therapist', fromMinute: 480, untilMinute: 1080, warnings: 'outsideHours,bufferMissing' },
    });
    await clinic.book({ ...tight, acceptsWarnings: true });
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'visit.booked' });
    expect(event?.detail).toMatchObject({ accepted: 'outsideHours,bufferMissing' });
  });

  it('moves a start that does not exist one hour forward, after saying so', async () => {
    const night = { clientId: maria, startsOn: '2026-03-08', startMinute: 150 } as const;
    expect(await refusalOf(clinic.book(night))).toMatchObject({
      reason: 'timeDoesNotExist',
      details: { fromMinute: 150, untilMinute: 210 },
    });
    const visit = await clinic.book({ ...night, acceptsWarnings: true });
    expect(visit).toMatchObject({ startsOn: '2026-03-08', startMinute: 210, startsAt: '2026-03-08T08:30:00.000Z' });
  });

  it('lets a walk-in arrive now, rounded down to five minutes, whatever start was sent', async () => {
    clinic.clock.set('2026-03-02T16:08:30.000Z');
    const visit = await clinic.book({
      clientId: maria,
      therapistId: clinic.staffIds.otherTherapist,
      startsOn: '2026-04-01',
      startMinute: 0,
      isWalkIn: true,
      state: 'arrived',
    });
    expect(visit).toMatchObject({ startsOn: '2026-03-02', startMinute: 605, state: 'arrived', isWalkIn: true });
    const other = clinic.book({ clientId: john, startsOn: '2026-03-06', state: 'arrived' });
    expect((await refusalOf(other)).reason).toBe('stateNotAllowed');
  });

  it('refuses what does not exist or is not in use, at its field', async () => {
    const desk = clinic.as('frontDesk');
    const missing = '0195a000-0000-7000-8000-000000000000';
    const owner = clinic.as('owner');
    const closed = await owner.clinic.saveRoom({ name: 'Store', isActive: false });
    const day = { clientId: maria, startsOn: '2026-03-12' } as const;
    expect((await refusalOf(clinic.book({ ...day, clientId: missing }))).code).toBe('notFound');
    expect((await refusalOf(clinic.book({ ...day, serviceId: missing }))).code).toBe('notFound');
    expect((await refusalOf(desk.schedule.getVisit({ visitId: missing }))).code).toBe('notFound');
    expect((await refusalOf(clinic.book({ ...day, roomId: closed.id }))).fields).toEqual({ roomId: 'invalid' });
    const desker = await refusalOf(clinic.book({ ...day, therapistId: clinic.staffIds.frontDesk }));
    expect(desker).toMatchObject({ code: 'validation', reason: 'notATherapist', fields: { therapistId: 'invalid' } });
    expect((await desk.schedule.getDay({ date: '2026-03-12' })).visits).toEqual([]);
  });

  it('makes the client the most recent one of the finder', async () => {
    clinic.clock.advanceMinutes(1);
    const last = await clinic.addClient({ firstName: 'Ada' });
    clinic.clock.advanceMinutes(1);
    await clinic.book({ clientId: john, startsOn: '2026-03-13' });
    const hits = await clinic.as('frontDesk').clients.findClients({ query: '' });
    expect(hits.map((hit) => hit.id).slice(0, 2)).toEqual([john, last]);
  });
});

describe('sessions of a plan', () => {
  it('are numbered by their time among those that count, and never more than planned', async () => {
    const ada = await clinic.addClient({ firstName: 'Ada' });
    const planId = await clinic.addPlan(ada, 2);
    const later = await clinic.book({ clientId: ada, planId, startsOn: '2026-03-20' });
    const earlier = await clinic.book({ clientId: ada, planId, startsOn: '2026-03-18' });
    expect([earlier.sessionNumber, earlier.sessionsPlanned]).toEqual([1, 2]);
    const desk = clinic.as('frontDesk');
    expect((await desk.schedule.getVisit({ visitId: later.id })).sessionNumber).toBe(2);
    const third = { clientId: ada, planId, startsOn: '2026-03-24' } as const;
    expect(await refusalOf(clinic.book(third))).toMatchObject({ reason: 'planFull', details: { taken: 2, planned: 2 } });

    const change = { visitId: earlier.id, version: earlier.version, reason: 'flu' };
    const cancelled = await desk.schedule.changeVisitState({ ...change, state: 'cancelled_by_client' });
    expect(cancelled.sessionNumber).toBeNull();
    expect((await desk.schedule.getVisit({ visitId: later.id })).sessionNumber).toBe(1);
    await clinic.book(third);
    const back = { visitId: cancelled.id, version: cancelled.version, state: 'booked' } as const;
    expect((await refusalOf(desk.schedule.restoreVisitState(back))).reason).toBe('planFull');
  });

  it('belong to the plan’s client and to an active plan', async () => {
    const ada = await clinic.addClient({ firstName: 'Ada' });
    const planId = await clinic.addPlan(ada, 2);
    const other = await refusalOf(clinic.book({ clientId: john, planId, startsOn: '2026-03-25' }));
    expect(other).toMatchObject({ code: 'validation', fields: { planId: 'invalid' } });
    const therapist = clinic.as('therapist');
    const [episode] = await therapist.episodes.listEpisodes({ clientId: ada });
    await therapist.episodes.closeEpisode({
      episodeId: episode?.id ?? '',
      version: episode?.version ?? 0,
      kind: 'moved',
      date: '2026-03-02',
      reason: 'To Boston.',
      sendsLetter: false,
    });
    expect((await refusalOf(clinic.book({ clientId: ada, planId, startsOn: '2026-03-25' }))).reason).toBe('planNotActive');
  });
});
