import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScheduleClinic, type ScheduleClinic } from './schedule.test-support.ts';

let clinic: ScheduleClinic;
let newcomer: string;
beforeAll(async () => {
  clinic = await openScheduleClinic();
  const owner = clinic.as('owner');
  const service = (await owner.clinic.listServices()).find(({ id }) => id === clinic.serviceId);
  if (!service) throw new Error('the clinic has a service');
  await owner.clinic.saveService({ ...service, firstVisitMinutes: 90 });
  newcomer = await clinic.addClient({ firstName: 'Newa' });
});
afterAll(() => clinic.close());

const desk = () => clinic.as('frontDesk').schedule;

function lengths(clientId: string | null, durationMinutes: number | null = null) {
  const wish = { serviceId: clinic.serviceId, therapistId: clinic.staffIds.therapist, clientId, durationMinutes, from: '2026-03-03' };
  return desk().listFreeSlots(wish).then((slots) => slots.map((slot) => slot.durationMinutes));
}

function propose(clientId: string, changes: { readonly durationMinutes?: number; readonly firstMinutes?: number } = {}) {
  const when = { count: 3, minGapDays: 3, maxGapDays: 5, from: '2026-03-09', weekdays: [], earliestMinute: 480, latestMinute: 1080 };
  const wish = { clientId, serviceId: clinic.serviceId, planId: null, therapistId: clinic.staffIds.therapist, ...when, ...changes };
  return desk().proposeSeries(wish).then(([best]) => (best?.slots ?? []).map((slot) => slot.durationMinutes));
}

describe('the length of a first visit', () => {
  it('is looked for where a client has none that stands, unless another is asked for', async () => {
    expect(await desk().getAttendance({ clientId: newcomer })).toMatchObject({ firstOn: null });
    expect(new Set(await lengths(newcomer))).toEqual(new Set([90]));
    expect(new Set(await lengths(newcomer, 60))).toEqual(new Set([60]));
    expect(new Set(await lengths(null))).toEqual(new Set([60]));
  });

  it('is that of the first session of a series, and can be another', async () => {
    expect(await propose(newcomer)).toEqual([90, 60, 60]);
    expect(await propose(newcomer, { durationMinutes: 120 })).toEqual([120, 120, 120]);
    expect(await propose(newcomer, { firstMinutes: 60 })).toEqual([60, 60, 60]);
  });

  it('ends with the first visit that takes place, and comes back where that is cancelled', async () => {
    const client = await clinic.addClient({ firstName: 'Oldo' });
    const visit = await clinic.book({ clientId: client });
    expect(await desk().getAttendance({ clientId: client })).toMatchObject({ firstOn: '2026-03-03' });
    expect(new Set(await lengths(client))).toEqual(new Set([60]));
    expect(await propose(client)).toEqual([60, 60, 60]);
    await desk().changeVisitState({ visitId: visit.id, version: visit.version, state: 'cancelled_by_clinic', reason: '' });
    expect(new Set(await lengths(client))).toEqual(new Set([90]));
  });
});
