import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitSummary } from '../../shared/schedule/schedule.model.ts';
import type { NewSeries, SeriesRepair } from '../../shared/schedule/series.model.ts';
import { openScheduleClinic, refusalOf, type ScheduleClinic } from './schedule.test-support.ts';

let clinic: ScheduleClinic;
beforeAll(async () => {
  clinic = await openScheduleClinic();
});
afterAll(() => clinic.close());

const desk = () => clinic.as('frontDesk').schedule;

/** A series of somebody without a plan, on these days of March 2026. */
async function series(firstName: string, days: readonly number[], startMinute: number, changes: Partial<NewSeries> = {}): Promise<readonly VisitSummary[]> {
  const clientId = await clinic.addClient({ firstName });
  const place = { therapistId: clinic.staffIds.therapist, roomId: clinic.rooms.one, startMinute, durationMinutes: 60 };
  const slots = days.map((day) => ({ ...place, startsOn: `2026-03-${String(day).padStart(2, '0')}` }));
  return desk().bookSeries({ clientId, serviceId: clinic.serviceId, planId: null, slots, note: '', ...changes });
}

function firstOf(visits: readonly VisitSummary[]): VisitSummary {
  const [first] = visits;
  if (!first) throw new Error('a series has a first session');
  return first;
}

async function repairFor(visitId: string): Promise<SeriesRepair> {
  const repair = await desk().proposeRepair({ visitId });
  if (!repair) throw new Error('there is something to repair');
  return repair;
}

/** The change that writes a repair down. */
function written({ seriesId, moves, added }: SeriesRepair, insteadOfVisitId: string) {
  const placeOf = ({ therapistId, roomId, startsOn, startMinute, durationMinutes }: SeriesRepair['added'][number] | SeriesRepair['moves'][number]['to']) => ({ therapistId, roomId, startsOn, startMinute, durationMinutes });
  const moved = moves.map(({ visitId, version, to }) => ({ visitId, version, to: placeOf(to) }));
  return { planId: null, seriesId, insteadOfVisitId, moves: moved, added: added.map(placeOf), removed: [] };
}

describe('a series without a plan', () => {
  it('numbers its sessions on the board, in the week and by themselves', async () => {
    const visits = await series('Nora', [3, 6, 10], 600);
    expect(visits.map(({ sessionNumber, sessionsPlanned }) => [sessionNumber, sessionsPlanned])).toEqual([[1, 3], [2, 3], [3, 3]]);
    const { rows } = await desk().getRange({ from: '2026-03-02', days: 7 });
    expect(rows.filter(([, clientId]) => clientId === visits[0]?.clientId).map((row) => row.slice(13, 15))).toEqual([[1, 3], [2, 3]]);
    const single = await series('Solo', [3], 720);
    expect(single[0]).toMatchObject({ seriesId: null, sessionNumber: null, sessionsPlanned: null });
  });

  it('is repaired when a session is lost: one more at the end, linked to the lost one', async () => {
    const visits = await series('Rita', [4, 9, 13], 600, { minGapDays: 3, maxGapDays: 6 });
    const lost = firstOf(visits);
    await desk().changeVisitState({ visitId: lost.id, version: lost.version, state: 'cancelled_by_client', reason: '' });
    const repair = await repairFor(lost.id);
    expect(repair).toMatchObject({ planId: null, seriesId: lost.seriesId, sessionsPlanned: 3, moves: [], isLoose: false });
    const [added] = repair.added;
    expect(added).toMatchObject({ sessionNumber: 3, startMinute: 600 });
    const changed = await desk().changeSeries(written(repair, lost.id));
    expect(changed[0]).toMatchObject({ seriesId: lost.seriesId, sessionNumber: 3, sessionsPlanned: 3 });
    expect(await desk().getVisit({ visitId: lost.id })).toMatchObject({ state: 'cancelled_by_client', replacedBy: { visitId: changed[0]?.id } });
    expect(await desk().getVisit({ visitId: changed[0]?.id ?? '' })).toMatchObject({ replaces: { visitId: lost.id } });
    expect(await desk().proposeRepair({ visitId: lost.id })).toBeNull();
    // The series has its three again: the lost one cannot come back as a fourth.
    const back = desk().restoreVisitState({ visitId: lost.id, version: lost.version + 1, state: 'booked' });
    expect((await refusalOf(back)).reason).toBe('planFull');
  });

  it('makes room for a session that was moved onto the day of another', async () => {
    const visits = await series('Mona', [5, 9, 12], 780, { minGapDays: 3, maxGapDays: 5 });
    const moved = firstOf(visits);
    const { therapistId, roomId, durationMinutes, id: visitId, version } = moved;
    await desk().moveVisit({ therapistId, roomId, durationMinutes, startMinute: 900, startsOn: '2026-03-09', visitId, version, acceptsWarnings: true });
    const repair = await repairFor(moved.id);
    // The one it was moved onto changes places with it, which leaves the third where it is.
    expect(repair.moves.map(({ from, to }) => [from.startsOn, to.startsOn, to.startMinute])).toEqual([['2026-03-09', '2026-03-05', 780]]);
    expect(repair.kept.map((one) => one.startsOn)).toEqual(['2026-03-09', '2026-03-12']);
  });

  it('keeps a rebooked session as one of its own', async () => {
    const visits = await series('Rebe', [16, 19], 900);
    const { therapistId, roomId, durationMinutes, startMinute, id: visitId, version, seriesId } = firstOf(visits);
    const again = await desk().rebookVisit({ therapistId, roomId, durationMinutes, startMinute, startsOn: '2026-03-17', visitId, version, reason: '', acceptsWarnings: false });
    expect(again).toMatchObject({ seriesId, sessionNumber: 1, sessionsPlanned: 2 });
  });

  it('refuses a change that names no series, both, or a session of another', async () => {
    const lost = firstOf(await series('Otto', [23, 26], 600));
    const other = firstOf(await series('Ella', [23, 26], 780));
    const change = { planId: null, seriesId: lost.seriesId, insteadOfVisitId: null, moves: [], added: [], removed: [] };
    expect((await refusalOf(desk().changeSeries({ ...change, seriesId: null }))).fields).toEqual({ planId: 'invalid' });
    const removed = [{ visitId: other.id, version: other.version }];
    expect((await refusalOf(desk().changeSeries({ ...change, removed }))).fields).toEqual({ visitId: 'invalid' });
    const place = { therapistId: other.therapistId, roomId: null, startsOn: '2026-03-30', startMinute: 600, durationMinutes: 60 };
    await desk().changeVisitState({ visitId: lost.id, version: lost.version, state: 'cancelled_by_client', reason: '' });
    expect((await refusalOf(desk().changeSeries({ ...change, insteadOfVisitId: other.id, added: [place] }))).fields).toEqual({ insteadOfVisitId: 'invalid' });
    const wide = series('Wide', [24, 27], 900, { minGapDays: 9, maxGapDays: 4 });
    expect((await refusalOf(wide)).fields).toEqual({ maxGapDays: 'tooSmall' });
  });

  it('goes out as one calendar file', async () => {
    const { seriesId } = firstOf(await series('Cale', [25, 27], 480));
    const ticket = await clinic.as('frontDesk').calendar.exportSeries({ seriesId: seriesId ?? '' });
    expect(ticket.fileName).toBe('series-2026-03-25.ics');
  });
});
