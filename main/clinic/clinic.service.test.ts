import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestClinic, type Client, type TestClinic } from '../testing/clinic.ts';

let clinic: TestClinic;
let owner: Client;
beforeEach(async () => {
  clinic = await openTestClinic();
  owner = clinic.as('owner');
});
afterEach(() => clinic.close());

const monday = { weekday: 1, startMinute: 480, endMinute: 720 };
const mondayLater = { weekday: 1, startMinute: 780, endMinute: 1080 };
const tuesday = { weekday: 2, startMinute: 480, endMinute: 720 };

describe('saveProfile', () => {
  it('keeps every field, counts at once, and is noted', async () => {
    const profile = await owner.clinic.getProfile();
    const wanted = {
      name: 'Harbour Clinic',
      timeZone: 'Europe/Lisbon',
      locale: 'en-GB',
      currency: 'EUR',
      phone: '+351 21 000 0000',
      email: 'desk@example.org',
      addressLines: ['1 Quay', 'Lisboa'],
      pageSize: 'a4' as const,
      weekStart: 1,
      hourCycle: 'h23' as const,
      lockAfterMinutes: 2,
      version: profile.version,
    };
    const saved = await owner.clinic.saveProfile(wanted);
    expect(saved).toEqual({ ...wanted, version: profile.version + 1 });
    expect(await owner.session.getStatus()).toMatchObject({ clinicName: 'Harbour Clinic', timeZone: 'Europe/Lisbon', lockAfterMinutes: 2 });
    const [event] = await owner.audit.listEvents({ limit: 1 });
    expect(event).toMatchObject({ action: 'clinic.changed', staffId: clinic.staffIds.owner, detail: { part: 'profile' } });

    clinic.clock.advanceMinutes(3);
    await expect(owner.clinic.getProfile()).rejects.toMatchObject({ code: 'locked' });
  });

  it('answers stale to whoever comes second, and changes nothing', async () => {
    const profile = await owner.clinic.getProfile();
    const first = await owner.clinic.saveProfile({ ...profile, phone: '1' });
    await expect(owner.clinic.saveProfile({ ...profile, phone: '2' })).rejects.toMatchObject({ code: 'stale' });
    expect(await owner.clinic.getProfile()).toEqual(first);
  });

  it('is for owners; everybody reads it', async () => {
    const profile = await clinic.as('frontDesk').clinic.getProfile();
    await expect(clinic.as('frontDesk').clinic.saveProfile(profile)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(clinic.as('therapist').clinic.saveProfile(profile)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(owner.clinic.saveProfile({ ...profile, timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
      code: 'validation',
      data: { fields: { timeZone: 'invalid' } },
    });
  });
});

describe('another time zone', () => {
  async function startsOf(date: string): Promise<[number, string][]> {
    const { visits } = await owner.schedule.getDay({ date });
    return visits.map((visit) => [visit.startMinute, visit.startsAt]);
  }

  it('keeps the time on the wall of visits to come, one right after the other, and leaves what has been', async () => {
    const desk = clinic.as('frontDesk');
    const [service] = await desk.clinic.listServices();
    const client = await desk.clients.createClient({ firstName: 'Maria', lastName: 'Lopez', phone: '' });
    const visit = { clientId: client.id, serviceId: service?.id ?? '', therapistId: clinic.staffIds.therapist, roomId: null, planId: null };
    const rest = { durationMinutes: 60, note: '', state: 'booked', isWalkIn: false, acceptsWarnings: true } as const;
    const times: readonly [string, number][] = [['2026-03-02', 540], ['2026-03-03', 540], ['2026-03-03', 600], ['2026-03-09', 540]];
    for (const [startsOn, startMinute] of times) await desk.schedule.bookVisit({ ...visit, startsOn, startMinute, ...rest });
    expect(await startsOf('2026-03-03')).toEqual([[540, '2026-03-03T15:00:00.000Z'], [600, '2026-03-03T16:00:00.000Z']]);

    clinic.clock.set('2026-03-02T20:00:00.000Z');
    await owner.clinic.saveProfile({ ...(await owner.clinic.getProfile()), timeZone: 'America/New_York' });

    expect(await startsOf('2026-03-02')).toEqual([[540, '2026-03-02T15:00:00.000Z']]);
    expect(await startsOf('2026-03-03')).toEqual([[540, '2026-03-03T14:00:00.000Z'], [600, '2026-03-03T15:00:00.000Z']]);
    // Summer time began in between.
    expect(await startsOf('2026-03-09')).toEqual([[540, '2026-03-09T13:00:00.000Z']]);
    // Calendars that have one of them are told of another version.
    expect((await owner.schedule.getDay({ date: '2026-03-09' })).visits.map((one) => one.version)).toEqual([2]);
    expect((await owner.schedule.getDay({ date: '2026-03-02' })).visits.map((one) => one.version)).toEqual([1]);
    const [event] = await owner.audit.listEvents({ limit: 1 });
    expect(event?.detail).toEqual({ part: 'profile', visitsMoved: 3 });
  });

  it('is refused where two visits to come would fall on one moment, and changes nothing', async () => {
    const desk = clinic.as('frontDesk');
    const [service] = await desk.clinic.listServices();
    const client = await desk.clients.createClient({ firstName: 'Maria', lastName: 'Lopez', phone: '' });
    const visit = { clientId: client.id, serviceId: service?.id ?? '', therapistId: clinic.staffIds.therapist, roomId: null, planId: null };
    const rest = { durationMinutes: 60, note: '', state: 'booked', isWalkIn: false, acceptsWarnings: true } as const;
    // On 29 March 2026 the clocks of Lisbon go from one to two.
    for (const startMinute of [60, 120]) await desk.schedule.bookVisit({ ...visit, startsOn: '2026-03-29', startMinute, ...rest });
    const before = await startsOf('2026-03-29');
    const profile = await owner.clinic.getProfile();
    await expect(owner.clinic.saveProfile({ ...profile, timeZone: 'Europe/Lisbon' })).rejects.toMatchObject({
      code: 'validation',
      data: { fields: { timeZone: 'visitsCollide' } },
    });
    expect(await startsOf('2026-03-29')).toEqual(before);
    expect(await owner.clinic.getProfile()).toEqual(profile);
  });
});

describe('saveRoom', () => {
  it('adds, renames, retires and takes back', async () => {
    const made = await owner.clinic.saveRoom({ name: 'Blue room', isActive: true });
    expect(made).toMatchObject({ name: 'Blue room', isActive: true, version: 1 });
    const renamed = await owner.clinic.saveRoom({ ...made, name: 'Azure room' });
    const retired = await owner.clinic.saveRoom({ ...renamed, isActive: false });
    expect(retired).toEqual({ ...made, name: 'Azure room', isActive: false, version: 3 });
    expect(await clinic.as('therapist').clinic.listRooms()).toContainEqual(retired);
    const [event] = await owner.audit.listEvents({ limit: 1 });
    expect(event).toMatchObject({ action: 'clinic.changed', subjectId: made.id, detail: { part: 'room', isNew: false } });
  });

  it('answers stale, notFound, and names a name that is taken', async () => {
    const made = await owner.clinic.saveRoom({ name: 'Blue room', isActive: true });
    await owner.clinic.saveRoom({ ...made, name: 'Azure room' });
    await expect(owner.clinic.saveRoom({ ...made, name: 'Teal room' })).rejects.toMatchObject({ code: 'stale' });
    await expect(owner.clinic.saveRoom({ ...made, id: clinic.staffIds.owner })).rejects.toMatchObject({ code: 'notFound' });
    await expect(owner.clinic.saveRoom({ name: 'ROOM 1', isActive: true })).rejects.toMatchObject({
      code: 'validation',
      data: { fields: { name: 'taken' } },
    });
    expect((await owner.clinic.listRooms()).map((room) => room.name)).toEqual(['Room 1', 'Azure room']);
  });
});

describe('saveService', () => {
  it('keeps length, turnover, price and colour', async () => {
    const wanted = { name: 'Cupping 45', durationMinutes: 45, bufferMinutes: 10, priceCents: 9_550, colour: '#5b6b8f', isActive: true };
    const made = await owner.clinic.saveService(wanted);
    expect(made).toMatchObject(wanted);
    const dearer = await owner.clinic.saveService({ ...made, priceCents: 9_900 });
    expect(dearer).toEqual({ ...made, priceCents: 9_900, version: 2 });
    await expect(owner.clinic.saveService({ ...made, priceCents: 1 })).rejects.toMatchObject({ code: 'stale' });
    await expect(owner.clinic.saveService({ ...wanted, name: 'Short', durationMinutes: 4 })).rejects.toMatchObject({
      code: 'validation',
      data: { fields: { durationMinutes: 'invalid' } },
    });
    expect(await clinic.as('frontDesk').clinic.listServices()).toContainEqual(dearer);
  });
});

describe('saveTherapistHours', () => {
  const theo = (): string => clinic.staffIds.therapist;

  it('keeps split shifts in order, in place of what was', async () => {
    const saved = await owner.clinic.saveTherapistHours({ staffId: theo(), hours: [tuesday, mondayLater, monday] });
    expect(saved.hours).toEqual([monday, mondayLater, tuesday]);
    expect((await owner.clinic.listTherapistHours()).find((hours) => hours.staffId === theo())).toEqual(saved);
    await owner.clinic.saveTherapistHours({ staffId: theo(), hours: [] });
    expect((await owner.clinic.listTherapistHours()).map((hours) => hours.staffId)).toEqual([clinic.staffIds.otherTherapist]);
  });

  it('names the stretches that overlap or run backwards, and changes nothing', async () => {
    const before = await owner.clinic.listTherapistHours();
    const hours = [monday, { ...mondayLater, startMinute: 719 }, { weekday: 2, startMinute: 600, endMinute: 540 }];
    await expect(owner.clinic.saveTherapistHours({ staffId: theo(), hours })).rejects.toMatchObject({
      code: 'validation',
      data: { fields: { 'hours.1.startMinute': 'overlapsStretch', 'hours.2.endMinute': 'endBeforeStart' } },
    });
    expect(await owner.clinic.listTherapistHours()).toEqual(before);
  });

  it('answers stale where the hours are no longer those that were seen', async () => {
    const seen = (await owner.clinic.listTherapistHours()).find((hours) => hours.staffId === theo())?.hours ?? [];
    expect(seen).toHaveLength(5);
    await owner.clinic.saveTherapistHours({ staffId: theo(), hours: [monday], seen });
    await expect(owner.clinic.saveTherapistHours({ staffId: theo(), hours: [tuesday], seen })).rejects.toMatchObject({ code: 'stale' });
  });

  it('is for therapists at work', async () => {
    await expect(owner.clinic.saveTherapistHours({ staffId: clinic.staffIds.frontDesk, hours: [monday] })).rejects.toMatchObject({
      data: { reason: 'notATherapist' },
    });
    const { version } = (await owner.staff.listStaff()).find((member) => member.id === theo()) ?? { version: 0 };
    await owner.staff.endMembership({ staffId: theo(), leftOn: '2026-03-02', version });
    await expect(owner.clinic.saveTherapistHours({ staffId: theo(), hours: [monday] })).rejects.toMatchObject({
      data: { reason: 'memberLeft' },
    });
    await expect(clinic.as('therapist').clinic.saveTherapistHours({ staffId: theo(), hours: [] })).rejects.toMatchObject({
      code: 'locked',
    });
  });
});
