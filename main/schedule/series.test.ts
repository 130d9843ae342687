import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Placement } from '../../shared/schedule/schedule.model.ts';
import type { Series, seriesWish } from '../../shared/schedule/series.model.ts';
import { openScheduleClinic, refusalOf, type ScheduleClinic } from './schedule.test-support.ts';

let clinic: ScheduleClinic;
let maria: string;

beforeAll(async () => {
  clinic = await openScheduleClinic();
  maria = await clinic.addClient();
});
afterAll(() => clinic.close());

function propose(changes: Partial<z.input<typeof seriesWish>>): Promise<Series[]> {
  return clinic.as('frontDesk').schedule.proposeSeries({
    clientId: maria,
    serviceId: clinic.serviceId,
    planId: null,
    therapistId: clinic.staffIds.therapist,
    count: 4,
    minGapDays: 3,
    maxGapDays: 5,
    from: '2026-03-09',
    weekdays: [],
    earliestMinute: 480,
    latestMinute: 720,
    ...changes,
  });
}

function toPlacements(proposal: Series | undefined): Placement[] {
  return (proposal?.slots ?? []).map(({ startsAt: _, isHeavy: _isHeavy, ...slot }) => slot);
}

function bookSeries(slots: Placement[], changes: { planId?: string; clientId?: string; acceptsWarnings?: boolean } = {}) {
  return clinic.as('frontDesk').schedule.bookSeries({
    clientId: maria,
    serviceId: clinic.serviceId,
    planId: null,
    note: '',
    ...changes,
    slots,
  });
}

async function visitsOn(dates: readonly string[]): Promise<number> {
  let count = 0;
  for (const date of dates) count += (await clinic.as('frontDesk').schedule.getDay({ date })).visits.length;
  return count;
}

describe('free slots', () => {
  it('are the next ones that can be booked, with a room', async () => {
    const blocker = await clinic.addClient({ firstName: 'Early' });
    await clinic.book({ clientId: blocker, startsOn: '2026-03-02', startMinute: 480, durationMinutes: 90 });
    const slots = await clinic.as('frontDesk').schedule.listFreeSlots({
      serviceId: clinic.serviceId,
      therapistId: clinic.staffIds.therapist,
      from: '2026-03-02',
      apartMinutes: 75,
    });
    expect(slots.map((slot) => [slot.startsOn, slot.startMinute])).toEqual([
      ['2026-03-02', 585],
      ['2026-03-02', 660],
      ['2026-03-02', 735],
    ]);
    const [next] = slots;
    const client = await clinic.addClient({ firstName: 'Next' });
    const visit = await clinic.book({ clientId: client, startsOn: '2026-03-02', startMinute: next?.startMinute ?? 0 });
    expect(visit.startsAt).toBe(next?.startsAt);
  });

  it('of any therapist come earliest first', async () => {
    const [first] = await clinic.as('frontDesk').schedule.listFreeSlots({
      serviceId: clinic.serviceId,
      therapistId: null,
      from: '2026-03-02',
      limit: 1,
    });
    expect(first).toMatchObject({ therapistId: clinic.staffIds.otherTherapist, roomId: clinic.rooms.two, startMinute: 480 });
  });
});

describe('a series', () => {
  it('is proposed three times and booked whole, numbered as sessions of its plan', async () => {
    const planId = await clinic.addPlan(maria, 4);
    const known = { planId, clientName: 'Maria Lopez', isActive: true, sessionsPlanned: 4, minGapDays: 3, maxGapDays: 7 };
    const plan = await clinic.as('frontDesk').schedule.getPlanSessions({ planId });
    expect(plan).toMatchObject({ ...known, sessionsTaken: 0, therapistId: clinic.staffIds.therapist, lastVisitOn: null });
    const proposals = await propose({ planId });
    expect(proposals).toHaveLength(3);
    expect(proposals[0]?.slots.map((slot) => `${slot.startsOn} ${slot.startMinute}`)).toEqual([
      '2026-03-09 480',
      '2026-03-12 480',
      '2026-03-16 480',
      '2026-03-20 480',
    ]);
    const visits = await bookSeries(toPlacements(proposals[0]), { planId });
    expect(visits.map((visit) => [visit.sessionNumber, visit.sessionsPlanned, visit.state])).toEqual([
      [1, 4, 'booked'],
      [2, 4, 'booked'],
      [3, 4, 'booked'],
      [4, 4, 'booked'],
    ]);
    const booked = await clinic.as('frontDesk').schedule.getPlanSessions({ planId });
    expect(booked).toMatchObject({ sessionsTaken: 4, lastVisitOn: '2026-03-20' });
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'series.booked' });
    expect(event).toMatchObject({ clientId: maria, subjectId: planId, detail: { visits: 4 } });
    expect((await refusalOf(propose({ planId, count: 1 }))).reason).toBe('planFull');
    expect((await propose({}))[0]?.slots.map((slot) => slot.startMinute)).not.toContain(480);
  });

  it('is booked not at all if one of its sessions cannot be', async () => {
    const [proposal] = await propose({ from: '2026-04-06' });
    const slots = toPlacements(proposal);
    const dates = slots.map((slot) => slot.startsOn);
    const thief = await clinic.addClient({ firstName: 'Thief' });
    await clinic.book({ clientId: thief, ...slots[2] });
    expect(await refusalOf(bookSeries(slots))).toMatchObject({
      code: 'conflict',
      reason: 'therapistBusy',
      details: { slot: 3, therapist: 'Theo Therapist' },
    });
    expect(await visitsOn(dates)).toBe(1);
    const planId = await clinic.addPlan(thief, 2);
    expect((await refusalOf(bookSeries(slots, { planId, clientId: thief }))).reason).toBe('planFull');
    expect(await visitsOn(dates)).toBe(1);
  });

  it('whose own sessions overlap is refused, and one outside hours needs a nod', async () => {
    const day = { therapistId: clinic.staffIds.therapist, roomId: clinic.rooms.one, durationMinutes: 60 } as const;
    const first = { ...day, startsOn: '2026-05-04', startMinute: 600 };
    const twice = await refusalOf(bookSeries([first, { ...first, startMinute: 630 }]));
    expect(twice).toMatchObject({ reason: 'therapistBusy', details: { slot: 2 } });
    const night = [first, { ...first, startsOn: '2026-05-05', startMinute: 1200 }];
    expect(await refusalOf(bookSeries(night))).toMatchObject({ reason: 'outsideHours', details: { slot: 2 } });
    expect(await bookSeries(night, { acceptsWarnings: true })).toHaveLength(2);
  });

  it('says what stands in the way where there is none', async () => {
    expect(await refusalOf(propose({ weekdays: [6, 7] }))).toMatchObject({
      code: 'conflict',
      reason: 'noFreeSeries',
      details: { obstacle: 'noHours' },
    });
    const spaced = await refusalOf(propose({ weekdays: [1], minGapDays: 2, maxGapDays: 6, from: '2026-06-01' }));
    expect(spaced.details).toEqual({ obstacle: 'spacing', placed: 1, lastOn: '2026-06-08', loosen: 'weekdays,spacing', maxGapDays: 7 });
    expect((await refusalOf(propose({ minGapDays: 6 }))).fields).toEqual({ maxGapDays: 'tooSmall' });
    expect((await refusalOf(propose({ earliestMinute: 720 }))).fields).toEqual({ latestMinute: 'endBeforeStart' });
  });
});
