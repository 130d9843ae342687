// Exceptions, time off, closures, equipment and load, through the gate: what they do to the board, to free times, to
// booking, and which visits they leave behind.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../testing/clinic.ts';
import { openScheduleClinic, refusalOf, type ScheduleClinic } from './schedule.test-support.ts';

let clinic: ScheduleClinic;
let owner: Client;
let desk: Client;
beforeEach(async () => {
  clinic = await openScheduleClinic();
  owner = clinic.as('owner');
  desk = clinic.as('frontDesk');
});
afterEach(() => clinic.close());

const theo = (): string => clinic.staffIds.therapist;
/** A Tuesday; Theo works from eight to six. */
const tuesday = '2026-03-03';
const lunch = { startsOn: tuesday, startMinute: 720, endsOn: tuesday, endMinute: 780, label: 'Lunch', rrule: 'FREQ=WEEKLY;BYDAY=TU,TH', exceptOn: ['2026-03-10'] };
const wholeDay = { startsOn: tuesday, startMinute: 0, endsOn: tuesday, endMinute: 1440 };

async function columnOf(date: string) {
  const { therapists } = await desk.schedule.getDay({ date });
  return therapists.find((one) => one.staffId === theo());
}

describe('time off', () => {
  it('stands on the board and takes its time from the hours, on the days of its rule only', async () => {
    const saved = await owner.clinic.saveTimeOff({ ...lunch, staffId: theo() });
    expect(await columnOf(tuesday)).toMatchObject({
      hours: [{ startMinute: 480, endMinute: 720 }, { startMinute: 780, endMinute: 1080 }],
      away: [{ kind: 'timeOff', label: 'Lunch', startMinute: 720, endMinute: 780 }],
    });
    const days = await desk.schedule.listWorkingDays({ staffId: theo(), from: '2026-03-02', days: 14 });
    expect(days.filter((day) => day.away.length > 0).map((day) => day.date)).toEqual(['2026-03-03', '2026-03-05', '2026-03-12']);
    await owner.clinic.removeTimeOff({ id: saved.id, version: saved.version });
    expect(await columnOf(tuesday)).toMatchObject({ hours: [{ startMinute: 480, endMinute: 1080 }], away: [] });
  });

  it('is named as the reason, and can be accepted', async () => {
    await owner.clinic.saveTimeOff({ ...lunch, staffId: theo() });
    const clientId = await clinic.addClient();
    const refusal = await refusalOf(clinic.book({ clientId, startMinute: 690 }));
    expect(refusal).toMatchObject({ reason: 'timeOff', details: { label: 'Lunch', therapist: 'Theo Therapist', fromMinute: 720, untilMinute: 780, warnings: 'timeOff' } });
    await clinic.book({ clientId, startMinute: 690, acceptsWarnings: true });
    expect(await desk.schedule.listVisitsToReassign()).toEqual([]);
  });

  it('is not offered as free', async () => {
    await owner.clinic.saveTimeOff({ ...lunch, staffId: theo() });
    const slots = await desk.schedule.listFreeSlots({ serviceId: clinic.serviceId, therapistId: theo(), from: tuesday, days: 1, limit: 50 });
    const starts = slots.map((slot) => slot.startMinute);
    expect(starts).toContain(660);
    expect(starts).toContain(780);
    expect(starts.filter((minute) => minute > 660 && minute < 780)).toEqual([]);
  });

  it('is changed at the version that was read, and refused where it makes no sense', async () => {
    const saved = await owner.clinic.saveTimeOff({ ...lunch, staffId: theo() });
    const changed = await owner.clinic.saveTimeOff({ ...saved, label: 'Long lunch', endMinute: 810 });
    expect(changed).toMatchObject({ id: saved.id, version: 2, label: 'Long lunch' });
    expect(await refusalOf(owner.clinic.saveTimeOff({ ...saved, label: 'Late' }))).toMatchObject({ code: 'stale' });
    expect(await refusalOf(owner.clinic.removeTimeOff({ id: saved.id, version: 1 }))).toMatchObject({ code: 'stale' });
    expect((await desk.clinic.getWorkingTime()).timeOff).toEqual([changed]);
    const backwards = { ...lunch, staffId: theo(), endMinute: 700 };
    expect(await refusalOf(owner.clinic.saveTimeOff(backwards))).toMatchObject({ fields: { endMinute: 'endBeforeStart' } });
    const months = { ...lunch, staffId: theo(), endsOn: '2026-05-01' };
    expect(await refusalOf(owner.clinic.saveTimeOff(months))).toMatchObject({ fields: { endsOn: 'tooLong30' } });
    expect(await refusalOf(owner.clinic.saveTimeOff({ ...lunch, staffId: theo(), rrule: 'FREQ=WEEKLY;BYDAY=XX' }))).toMatchObject({ fields: { rrule: 'invalid' } });
    expect(await refusalOf(owner.clinic.saveTimeOff({ ...lunch, staffId: clinic.staffIds.frontDesk }))).toMatchObject({ reason: 'notATherapist' });
    const [event] = await owner.audit.listEvents({ limit: 1 });
    expect(event).toMatchObject({ action: 'clinic.changed', subjectId: theo(), detail: { part: 'timeOff' } });
  });
});

describe('other hours and closures', () => {
  it('count in place of the week, and only once for a day', async () => {
    const exception = { staffId: theo(), startsOn: tuesday, endsOn: '2026-03-04', stretches: [{ startMinute: 840, endMinute: 1200 }], label: 'Evening course' };
    await owner.clinic.saveException(exception);
    expect((await columnOf(tuesday))?.hours).toEqual([{ startMinute: 840, endMinute: 1200 }]);
    expect((await columnOf('2026-03-05'))?.hours).toEqual([{ startMinute: 480, endMinute: 1080 }]);
    expect(await refusalOf(owner.clinic.saveException({ ...exception, startsOn: '2026-03-04', endsOn: '2026-03-09' }))).toMatchObject({ fields: { startsOn: 'overlapsException' } });
    const overlapping = [{ startMinute: 480, endMinute: 700 }, { startMinute: 690, endMinute: 720 }];
    expect(await refusalOf(owner.clinic.saveException({ ...exception, startsOn: '2026-04-01', endsOn: '2026-04-01', stretches: overlapping }))).toMatchObject({
      fields: { 'stretches.1.startMinute': 'overlapsStretch' },
    });
  });

  it('close the clinic for everybody, every year where it is said', async () => {
    await owner.clinic.saveClosure({ ...wholeDay, startMinute: 720, label: 'Inventory', isYearly: true });
    const day = await desk.schedule.getDay({ date: '2027-03-03' });
    expect(day.closed).toEqual([{ kind: 'closed', label: 'Inventory', startMinute: 720, endMinute: 1440 }]);
    expect(day.therapists.map((one) => one.hours)).toEqual([[{ startMinute: 480, endMinute: 720 }], [{ startMinute: 480, endMinute: 720 }]]);
    const month = await desk.schedule.getMonth({ from: '2027-03-02', days: 3, therapistId: null });
    expect(month.map((one) => one.closures)).toEqual([[], ['Inventory'], []]);
    const clientId = await clinic.addClient();
    expect(await refusalOf(clinic.book({ clientId, startMinute: 840 }))).toMatchObject({ reason: 'closed', details: { label: 'Inventory' } });
  });
});

describe('what a service needs', () => {
  beforeEach(async () => {
    const room = (await owner.clinic.listRooms()).find((one) => one.id === clinic.rooms.two);
    const [service] = await owner.clinic.listServices();
    if (!room || !service) throw new Error('the clinic has two rooms and a service');
    await owner.clinic.saveRoom({ ...room, equipment: ['cupsSet', 'Infrared lamp'] });
    await owner.clinic.saveService({ ...service, needs: ['cupsSet', 'infrared lamp'], bufferBeforeMinutes: 10 });
  });

  it('leaves only rooms that have it, and says what another lacks', async () => {
    const slots = await desk.schedule.listFreeSlots({ serviceId: clinic.serviceId, therapistId: null, from: tuesday, days: 1, limit: 50 });
    expect(new Set(slots.map((slot) => slot.roomId))).toEqual(new Set([clinic.rooms.two]));
    const clientId = await clinic.addClient();
    expect(await refusalOf(clinic.book({ clientId }))).toMatchObject({ reason: 'roomLacks', details: { room: 'Room 1', lacks: 'cupsSet' } });
    await clinic.book({ clientId, roomId: clinic.rooms.two });
  });

  it('keeps preparation free before a visit, after the turnover of the one before', async () => {
    await clinic.book({ clientId: await clinic.addClient(), roomId: clinic.rooms.two });
    const john = await clinic.addClient({ firstName: 'John' });
    // Ten to eleven, a quarter of an hour of turnover, ten minutes of preparation.
    expect(await refusalOf(clinic.book({ clientId: john, roomId: clinic.rooms.two, startMinute: 680 }))).toMatchObject({ reason: 'bufferMissing' });
    expect(await clinic.book({ clientId: john, roomId: clinic.rooms.two, startMinute: 685 })).toMatchObject({ bufferBeforeMinutes: 10 });
  });

  it('is given by whom it names', async () => {
    const [service] = await owner.clinic.listServices();
    if (!service) throw new Error('the clinic has a service');
    await owner.clinic.saveService({ ...service, therapistIds: [clinic.staffIds.otherTherapist] });
    const slots = await desk.schedule.listFreeSlots({ serviceId: clinic.serviceId, therapistId: null, from: tuesday, days: 1, limit: 50 });
    expect(new Set(slots.map((slot) => slot.therapistId))).toEqual(new Set([clinic.staffIds.otherTherapist]));
    expect(await refusalOf(clinic.book({ clientId: await clinic.addClient(), roomId: clinic.rooms.two }))).toMatchObject({ reason: 'therapistMayNot' });
  });

  it('is said where no room has it', async () => {
    const [service] = await owner.clinic.listServices();
    if (!service) throw new Error('the clinic has a service');
    await owner.clinic.saveService({ ...service, needs: ['Salt cave'] });
    expect(await desk.schedule.listFreeSlots({ serviceId: clinic.serviceId, therapistId: null, from: tuesday })).toEqual([]);
    const wish = { clientId: await clinic.addClient(), serviceId: clinic.serviceId, planId: null, therapistId: theo(), count: 2, minGapDays: 2, maxGapDays: 4, from: tuesday, weekdays: [], earliestMinute: 0, latestMinute: 1440 };
    expect(await refusalOf(desk.schedule.proposeSeries(wish))).toMatchObject({ reason: 'noRoomFits' });
  });
});

describe('load', () => {
  it('warns with its numbers, of a day and of a week, and never stops', async () => {
    await owner.clinic.saveLoadLimits({ staffId: theo(), dayMinutes: 120, weekMinutes: 240, breakAfterMinutes: 240, version: 0 });
    const clientId = await clinic.addClient();
    await clinic.book({ clientId, startMinute: 480 });
    await clinic.book({ clientId, startMinute: 600 });
    const day = await refusalOf(clinic.book({ clientId, startMinute: 720 }));
    expect(day).toMatchObject({ reason: 'dayLoad', details: { therapist: 'Theo Therapist', minutes: 180, limitMinutes: 120, warnings: 'dayLoad' } });
    await clinic.book({ clientId, startsOn: '2026-03-05', startMinute: 480 });
    await clinic.book({ clientId, startsOn: '2026-03-05', startMinute: 600 });
    const week = await refusalOf(clinic.book({ clientId, startsOn: '2026-03-06', startMinute: 480 }));
    expect(week).toMatchObject({ reason: 'weekLoad', details: { minutes: 300, limitMinutes: 240 } });
    // The next week is another.
    await clinic.book({ clientId, startsOn: '2026-03-09', startMinute: 480 });
    const visit = await clinic.book({ clientId, startsOn: '2026-03-06', startMinute: 480, acceptsWarnings: true });
    // Moving within the week adds nothing to it.
    expect(await refusalOf(desk.schedule.moveVisit({ ...visit, visitId: visit.id, startMinute: 540, acceptsWarnings: false }))).toMatchObject({ details: { minutes: 300 } });
  });

  it('warns of four hours without a break', async () => {
    const clientId = await clinic.addClient();
    for (const startMinute of [480, 540, 600, 660]) await clinic.book({ clientId, startMinute, acceptsWarnings: true });
    const { details, reason } = await refusalOf(clinic.book({ clientId, startMinute: 730, durationMinutes: 30, acceptsWarnings: false }));
    expect([reason, details?.['warnings']]).toEqual(['bufferMissing', 'bufferMissing,breakMissing']);
  });

  it('answers stale where somebody else set the limits meanwhile', async () => {
    const limits = { staffId: theo(), dayMinutes: 300, weekMinutes: 1320, breakAfterMinutes: 240, version: 0 };
    expect(await owner.clinic.saveLoadLimits(limits)).toEqual({ ...limits, version: 1 });
    expect(await refusalOf(owner.clinic.saveLoadLimits(limits))).toMatchObject({ code: 'stale' });
  });
});

describe('visits that no longer fit', () => {
  it('are counted before a closure is saved, listed after it, and no more once moved or left as they stand', async () => {
    const maria = await clinic.book({ clientId: await clinic.addClient() });
    const john = await clinic.book({ clientId: await clinic.addClient({ firstName: 'John' }), startMinute: 780 });
    await clinic.book({ clientId: await clinic.addClient({ firstName: 'Ada' }), startsOn: '2026-03-04' });
    const closure = { ...wholeDay, label: 'Inventory', isYearly: false };
    expect(await owner.schedule.previewMisfits({ ...closure, kind: 'closure', id: null })).toMatchObject({ count: 2, firstOn: tuesday });
    await owner.clinic.saveClosure(closure);
    const listed = await desk.schedule.listVisitsToReassign();
    expect(listed.map((visit) => [visit.id, visit.misfit, visit.misfitWhat])).toEqual([[maria.id, 'closed', 'Inventory'], [john.id, 'closed', 'Inventory']]);
    expect((await desk.today.getToday()).visitsToReassign).toBe(2);
    // Nothing new is counted by a change that takes the same time.
    expect(await owner.schedule.previewMisfits({ ...lunch, kind: 'timeOff', id: null, staffId: theo() })).toEqual({ count: 0, firstOn: null, visits: [] });

    await desk.schedule.moveVisit({ ...maria, visitId: maria.id, startsOn: '2026-03-05', acceptsWarnings: false });
    await desk.schedule.keepVisit({ visitId: john.id, version: john.version });
    expect(await desk.schedule.listVisitsToReassign()).toEqual([]);
    const [event] = await owner.audit.listEvents({ limit: 1 });
    expect(event).toMatchObject({ action: 'visit.kept', subjectId: john.id, detail: { accepted: 'closed' } });
    // Left for one reason, it is listed for another.
    const room = (await owner.clinic.listRooms()).find((one) => one.id === clinic.rooms.one);
    if (!room) throw new Error('the clinic has Room 1');
    const { id, tableKind, equipment } = room;
    const retiring = await owner.schedule.previewMisfits({ kind: 'room', id, tableKind, equipment, isActive: false });
    expect(retiring).toMatchObject({ count: 3, firstOn: tuesday });
    expect(retiring.visits.map((visit) => [visit.clientName, visit.misfit])).toEqual([['John Lopez', 'roomRetired'], ['Ada Lopez', 'roomRetired'], ['Maria Lopez', 'roomRetired']]);
    await owner.clinic.saveRoom({ ...room, isActive: false });
    expect((await desk.schedule.listVisitsToReassign()).map((visit) => [visit.clientName, visit.misfit])).toEqual([
      ['John Lopez', 'roomRetired'],
      ['Ada Lopez', 'roomRetired'],
      ['Maria Lopez', 'roomRetired'],
    ]);
  });

  it('come from hours, rooms and services alike, and not from what was booked so on purpose', async () => {
    const early = await clinic.book({ clientId: await clinic.addClient(), startMinute: 420, acceptsWarnings: true });
    const visit = await clinic.book({ clientId: await clinic.addClient({ firstName: 'John' }) });
    expect(await desk.schedule.listVisitsToReassign()).toEqual([]);
    const [service] = await owner.clinic.listServices();
    if (!service) throw new Error('the clinic has a service');
    const preview = (needs: string[], therapistIds: string[]) => owner.schedule.previewMisfits({ kind: 'service', id: service.id, needs, therapistIds });
    expect(await preview(['cupsSet'], [])).toMatchObject({ count: 2 });
    expect(await preview([], [clinic.staffIds.otherTherapist])).toMatchObject({ count: 2 });
    expect(await owner.schedule.previewMisfits({ kind: 'hours', staffId: theo(), hours: [{ weekday: 2, startMinute: 600, endMinute: 660 }] })).toMatchObject({ count: 0 });
    expect(await owner.schedule.previewMisfits({ kind: 'exception', id: null, staffId: theo(), startsOn: tuesday, endsOn: tuesday, stretches: [], label: '' })).toMatchObject({ count: 1 });
    await owner.clinic.saveTherapistHours({ staffId: theo(), hours: [{ weekday: 2, startMinute: 660, endMinute: 900 }] });
    expect((await desk.schedule.listVisitsToReassign()).map((one) => [one.id, one.misfit])).toEqual([[visit.id, 'outsideHours']]);
    // Time off on top is another reason than the one that was accepted.
    await owner.clinic.saveTimeOff({ ...wholeDay, staffId: theo(), label: 'Ill', rrule: null, exceptOn: [] });
    expect((await desk.schedule.listVisitsToReassign()).map((one) => [one.id, one.misfit])).toEqual([[early.id, 'timeOff'], [visit.id, 'timeOff']]);
  });
});
