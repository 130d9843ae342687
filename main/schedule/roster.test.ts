// The board keeps the roster in memory: whatever changes it must show at once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { newClient } from '../testing/course.ts';
import { clientAt, openTestClinic, repeatableRandom, testAppOptions, testPassword, type TestClinic } from '../testing/clinic.ts';

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await openTestClinic();
});
afterEach(() => clinic.close());

const monday = { date: '2026-03-02' };

async function columns(): Promise<Record<string, unknown>> {
  const { therapists } = await clinic.as('frontDesk').schedule.getDay(monday);
  return Object.fromEntries(therapists.map(({ name, hours }) => [name, hours]));
}

const allDay = [{ startMinute: 480, endMinute: 1080 }];

describe('the kept roster', () => {
  it('shows changed hours, new members and new names at once', async () => {
    expect(await columns()).toEqual({ 'Tara Therapist': allDay, 'Theo Therapist': allDay });
    const owner = clinic.as('owner');
    const mornings = [{ weekday: 1, startMinute: 480, endMinute: 720 }];
    await owner.clinic.saveTherapistHours({ staffId: clinic.staffIds.therapist, hours: mornings });
    expect(await columns()).toEqual({ 'Tara Therapist': allDay, 'Theo Therapist': [{ startMinute: 480, endMinute: 720 }] });
    const members = await owner.staff.listStaff();
    const tara = members.find((member) => member.id === clinic.staffIds.otherTherapist);
    if (!tara) throw new Error('Tara works here');
    const { isActive: _active, leftOn: _left, ...change } = { ...tara, name: 'Tara Renamed' };
    await owner.staff.changeStaffMember(change);
    expect(Object.keys(await columns())).toEqual(['Tara Renamed', 'Theo Therapist']);
  });

  it('offers places with a service and hours that were saved a moment ago', async () => {
    const desk = clinic.as('frontDesk');
    const owner = clinic.as('owner');
    const [service] = await desk.clinic.listServices();
    const wish = { serviceId: service?.id ?? '', therapistId: clinic.staffIds.therapist, from: '2026-03-03', days: 1, limit: 1 };
    expect(await desk.schedule.listFreeSlots(wish)).toMatchObject([{ startMinute: 480, durationMinutes: 60 }]);
    await owner.clinic.saveTherapistHours({ staffId: clinic.staffIds.therapist, hours: [{ weekday: 2, startMinute: 600, endMinute: 900 }] });
    if (!service) throw new Error('the clinic has a service');
    await owner.clinic.saveService({ ...service, durationMinutes: 45 });
    expect(await desk.schedule.listFreeSlots(wish)).toMatchObject([{ startMinute: 600, durationMinutes: 45 }]);
  });

  it('gives somebody who leaves today no hours from tomorrow on', async () => {
    const owner = clinic.as('owner');
    const theo = (await owner.staff.listStaff()).find((member) => member.id === clinic.staffIds.therapist);
    if (!theo) throw new Error('Theo works here');
    await owner.staff.endMembership({ staffId: theo.id, version: theo.version, leftOn: '2026-03-02' });
    const [service] = await owner.clinic.listServices();
    const wish = { serviceId: service?.id ?? '', therapistId: theo.id, from: '2026-03-02', limit: 50 };
    const days = (await clinic.as('frontDesk').schedule.listFreeSlots(wish)).map((slot) => slot.startsOn);
    expect(new Set(days)).toEqual(new Set(['2026-03-02']));
  });

  it('is not moved by a change that was refused', async () => {
    await columns();
    await expect(clinic.as('frontDesk').clinic.saveTherapistHours({ staffId: clinic.staffIds.therapist, hours: [] })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await columns()).toEqual({ 'Tara Therapist': allDay, 'Theo Therapist': allDay });
  });

  it('is what another program on the same file made of it a moment ago', async () => {
    await columns();
    const other = createApp(testAppOptions(clinic.folder, clinic.clock, { random: repeatableRandom('second program') }));
    try {
      const owner = clientAt(other, 'other-office');
      await owner.session.signIn({ signInName: 'Olive', password: testPassword });
      await owner.clinic.saveTherapistHours({ staffId: clinic.staffIds.therapist, hours: [{ weekday: 1, startMinute: 900, endMinute: 1080 }] });
    } finally {
      await other.close();
    }
    // A booking decides by it before any board has shown it.
    const desk = clinic.as('frontDesk');
    const [service] = await desk.clinic.listServices();
    const { id: clientId } = await desk.clients.createClient(newClient);
    const early = {
      clientId, serviceId: service?.id ?? '', therapistId: clinic.staffIds.therapist, roomId: null, planId: null,
      startsOn: monday.date, startMinute: 600, durationMinutes: 60, note: '', state: 'booked', isWalkIn: false, acceptsWarnings: false,
    } as const;
    await expect(desk.schedule.bookVisit(early)).rejects.toMatchObject({ code: 'conflict', data: { reason: 'outsideHours' } });
    expect(await columns()).toMatchObject({ 'Theo Therapist': [{ startMinute: 900, endMinute: 1080 }] });
  });
});
