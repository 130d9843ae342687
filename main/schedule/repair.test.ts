import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import type { SeriesChange, SeriesRepair } from '../../shared/schedule/series.model.ts';
import { openScheduleClinic, refusalOf, type ScheduleClinic } from './schedule.test-support.ts';

let clinic: ScheduleClinic;
beforeAll(async () => {
  clinic = await openScheduleClinic();
});
afterAll(() => clinic.close());

const desk = () => clinic.as('frontDesk').schedule;

/** A client with a plan of sessions 3 to 7 days apart, booked on these days of March 2026 at a time of their own. */
async function series(firstName: string, days: readonly number[], startMinute: number): Promise<{ readonly planId: string; readonly visits: readonly VisitSummary[] }> {
  const clientId = await clinic.addClient({ firstName });
  const planId = await clinic.addPlan(clientId, days.length);
  const place = { therapistId: clinic.staffIds.therapist, roomId: clinic.rooms.one, startMinute, durationMinutes: 60 };
  const slots = days.map((day) => ({ ...place, startsOn: `2026-03-${String(day).padStart(2, '0')}` }));
  const visits = await desk().bookSeries({ clientId, serviceId: clinic.serviceId, planId, slots, note: '' });
  return { planId, visits };
}

function cancel(visit: VisitSummary | undefined): Promise<VisitSummary> {
  return desk().changeVisitState({ visitId: visit?.id ?? '', version: visit?.version ?? 0, state: 'cancelled_by_client', reason: '' });
}

async function repairFor(visitId: string): Promise<SeriesRepair> {
  const repair = await desk().proposeRepair({ visitId });
  if (!repair) throw new Error('there is something to repair');
  return repair;
}

function toChange(repair: SeriesRepair, insteadOfVisitId: string): SeriesChange {
  const placementOf = ({ therapistId, roomId, startsOn, startMinute, durationMinutes }: SeriesRepair['added'][number] | SeriesRepair['moves'][number]['to']) => ({ therapistId, roomId, startsOn, startMinute, durationMinutes });
  return {
    planId: repair.planId,
    seriesId: repair.seriesId,
    insteadOfVisitId,
    moves: repair.moves.map(({ visitId, version, to }) => ({ visitId, version, to: placementOf(to) })),
    added: repair.added.map(placementOf),
    removed: [],
    acceptsWarnings: false,
  };
}

async function daysOf(planId: string): Promise<string[]> {
  const visits = await desk().listPlanVisits({ planId });
  return visits.map((visit) => `${visit.startsOn.slice(8)} ${visit.startMinute} ${visit.state} ${visit.sessionNumber ?? '-'}`);
}

describe('a session that is lost', () => {
  it('is made up for at the end while the others stay, and Undo takes that back', async () => {
    const { planId, visits } = await series('Rita', [3, 6, 10, 13], 600);
    await cancel(visits[0]);
    const repair = await repairFor(visits[0]?.id ?? '');
    expect(repair).toMatchObject({ sessionsPlanned: 4, isLoose: false, moves: [] });
    expect(repair.kept.map((one) => [one.startsOn, one.sessionNumber])).toEqual([['2026-03-06', 1], ['2026-03-10', 2], ['2026-03-13', 3]]);
    expect(repair.added.map((one) => [one.startsOn, one.startMinute, one.sessionNumber])).toEqual([['2026-03-18', 600, 4]]);
    const changed = await desk().changeSeries(toChange(repair, visits[0]?.id ?? ''));
    expect(await daysOf(planId)).toEqual(['03 600 cancelled_by_client -', '06 600 booked 1', '10 600 booked 2', '13 600 booked 3', '18 600 booked 4']);
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'series.repaired' });
    expect(event).toMatchObject({ subjectId: planId, detail: { moved: 0, added: 1, removed: 0, insteadOfVisitId: visits[0]?.id } });
    expect(await desk().proposeRepair({ visitId: visits[0]?.id ?? '' })).toBeNull();

    const removed = changed.map(({ id: visitId, version }) => ({ visitId, version }));
    await desk().changeSeries({ planId, insteadOfVisitId: null, moves: [], added: [], removed });
    expect((await daysOf(planId)).at(-1)).toBe('18 600 cancelled_by_clinic -');
  });

  it('moves what breaks the spacing, all or none', async () => {
    const { planId, visits } = await series('Mona', [3, 10, 17, 24], 720);
    await cancel(visits[1]);
    const repair = await repairFor(visits[1]?.id ?? '');
    expect(repair.kept.map((one) => one.startsOn)).toEqual(['2026-03-03']);
    expect(repair.moves.map(({ from, to }) => [from.startsOn, to.startMinute])).toEqual([['2026-03-17', 720], ['2026-03-24', 720]]);
    const change = toChange(repair, visits[1]?.id ?? '');
    const thief = await clinic.addClient({ firstName: 'Thief' });
    await clinic.book({ clientId: thief, ...change.added[0], acceptsWarnings: true });
    const before = await daysOf(planId);
    expect((await refusalOf(desk().changeSeries(change))).reason).toBe('therapistBusy');
    expect(await daysOf(planId)).toEqual(before);
  });

  it('swaps places within the series without standing in its own way', async () => {
    const { planId, visits } = await series('Sven', [4, 9, 12], 810);
    const at = (day: string) => ({ therapistId: clinic.staffIds.therapist, roomId: clinic.rooms.one, startsOn: `2026-03-${day}`, startMinute: 810, durationMinutes: 60 });
    const moves = ['09', '12', '16'].map((day, index) => ({ visitId: visits[index]?.id ?? '', version: 1, to: at(day) }));
    await desk().changeSeries({ planId, insteadOfVisitId: null, moves, added: [], removed: [] });
    expect(await daysOf(planId)).toEqual(['09 810 booked 1', '12 810 booked 2', '16 810 booked 3']);
    expect((await refusalOf(desk().changeSeries({ planId, insteadOfVisitId: null, moves, added: [], removed: [] }))).code).toBe('stale');
  });
});

describe('a session that is moved', () => {
  it('stays where it was put, and its neighbours are offered to follow', async () => {
    const { visits } = await series('Vera', [5, 10, 13], 900);
    const [first] = visits;
    if (!first) throw new Error('the first session');
    const { therapistId, roomId, durationMinutes } = first;
    const place = { therapistId, roomId, durationMinutes, startsOn: '2026-03-09', startMinute: 990 };
    await desk().moveVisit({ ...place, visitId: first.id, version: first.version, acceptsWarnings: true });
    const repair = await repairFor(first.id);
    expect(repair.kept.map((one) => one.startsOn)).toEqual(['2026-03-09']);
    expect(repair.moves.map(({ from }) => from.startsOn)).toEqual(['2026-03-10', '2026-03-13']);
    expect(repair.added).toEqual([]);
  });

  it('without a plan, or within the spacing, asks for nothing', async () => {
    const clientId = await clinic.addClient({ firstName: 'Free' });
    const visit = await clinic.book({ clientId, startsOn: '2026-03-26', startMinute: 480 });
    expect(await desk().proposeRepair({ visitId: visit.id })).toBeNull();
  });
});

describe('a plan that ends early', () => {
  it('gives its visits still to come back in one step, and takes them back in one', async () => {
    const { planId, visits } = await series('Ende', [20, 25, 30], 480);
    const tail = visits.map(({ id: visitId, version }) => ({ visitId, version }));
    const released = await desk().releaseSessions({ planId, visits: tail, reason: 'Target met' });
    expect(released.map((visit) => visit.state)).toEqual(['cancelled_by_clinic', 'cancelled_by_clinic', 'cancelled_by_clinic']);
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'series.released' });
    expect(event).toMatchObject({ subjectId: planId, detail: { visits: 3 } });
    expect((await refusalOf(desk().releaseSessions({ planId, visits: tail, reason: '' }))).code).toBe('stale');
    const back = released.map(({ id: visitId, version }) => ({ visitId, version, state: 'booked' as const }));
    const thief = await clinic.addClient({ firstName: 'Second' });
    const taken = await clinic.book({ clientId: thief, startsOn: '2026-03-30', startMinute: 480 });
    expect((await refusalOf(desk().restoreSessions({ planId, visits: back }))).reason).toBe('therapistBusy');
    expect((await daysOf(planId))[0]).toBe('20 480 cancelled_by_clinic -');
    await cancel(taken);
    await desk().restoreSessions({ planId, visits: back });
    expect(await daysOf(planId)).toEqual(['20 480 booked 1', '25 480 booked 2', '30 480 booked 3']);
  });
});
