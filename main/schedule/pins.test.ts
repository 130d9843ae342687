import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { openScheduleClinic, refusalOf, type ScheduleClinic } from './schedule.test-support.ts';

let clinic: ScheduleClinic;
let maria: string;
let visit: VisitSummary;

beforeAll(async () => {
  clinic = await openScheduleClinic();
  maria = await clinic.addClient();
  visit = await clinic.book({ clientId: maria, startsOn: '2026-03-03' });
});
afterAll(() => clinic.close());

const desk = () => clinic.as('frontDesk').schedule;

describe('the pinboard', () => {
  it('keeps a visit with who put it there, once, and the visit keeps its time', async () => {
    await desk().pinVisit({ visitId: visit.id });
    await desk().pinVisit({ visitId: visit.id });
    expect(await clinic.as('owner').schedule.listPinned()).toEqual([
      { ...visit, pinnedAt: '2026-03-02T14:00:00.000Z', pinnedByName: 'Fran Desk' },
    ]);
    const taken = clinic.book({ clientId: await clinic.addClient({ firstName: 'John' }), startsOn: '2026-03-03' });
    expect((await refusalOf(taken)).reason).toBe('therapistBusy');
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'visit.pinned' });
    expect(event).toMatchObject({ subjectId: visit.id, clientId: maria });
  });

  it('lets a visit go when it is placed elsewhere, taken off or does not take place', async () => {
    const { therapistId, roomId, durationMinutes } = visit;
    const place = { therapistId, roomId, durationMinutes, startsOn: '2026-03-05', startMinute: 660 };
    const moved = await desk().moveVisit({ ...place, visitId: visit.id, version: visit.version, acceptsWarnings: false });
    expect(await desk().listPinned()).toEqual([]);
    await desk().pinVisit({ visitId: visit.id });
    await desk().unpinVisit({ visitId: visit.id });
    expect(await desk().listPinned()).toEqual([]);
    await desk().pinVisit({ visitId: visit.id });
    await desk().changeVisitState({ visitId: visit.id, version: moved.version, state: 'confirmed', reason: '' });
    expect(await desk().listPinned()).toHaveLength(1);
    await desk().changeVisitState({ visitId: visit.id, version: moved.version + 1, state: 'cancelled_by_client', reason: '' });
    expect(await desk().listPinned()).toEqual([]);
  });

  it('takes no visit that has begun or does not take place', async () => {
    expect((await refusalOf(desk().pinVisit({ visitId: visit.id }))).reason).toBe('stateNotAllowed');
    const here = await clinic.book({ clientId: maria, startsOn: '2026-03-02', startMinute: 900, state: 'arrived' });
    expect((await refusalOf(desk().pinVisit({ visitId: here.id }))).reason).toBe('stateNotAllowed');
  });
});
