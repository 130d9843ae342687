import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WaitlistEntry, WaitlistWish } from '../../shared/schedule/waitlist.model.ts';
import { clientAt } from '../testing/clinic.ts';
import { openScheduleClinic, refusalOf, type ScheduleClinic } from './schedule.test-support.ts';

let clinic: ScheduleClinic;
let maria: string;
let john: string;

beforeEach(async () => {
  clinic = await openScheduleClinic();
  maria = await clinic.addClient({ phone: '312 555 0101' });
  john = await clinic.addClient({ firstName: 'John', lastName: 'Okoro' });
});
afterEach(() => clinic.close());

const desk = () => clinic.as('frontDesk');

function wait(clientId: string, changes: Partial<WaitlistWish> = {}): Promise<WaitlistEntry> {
  return desk().waitlist.saveEntry({
    id: null, version: 0, clientId, serviceId: clinic.serviceId, durationMinutes: 60, therapistIds: [], weekdays: [],
    earliestMinute: 480, latestMinute: 1080, noticeHours: 2, priority: 2, expiresOn: null, note: '', ...changes,
  });
}

function fitsAt(minute: number, startsOn = '2026-03-03') {
  return desk().waitlist.listFits({ therapistId: clinic.staffIds.therapist, startsOn, minute });
}

describe('the waitlist', () => {
  it('keeps wishes and shows them by priority; changed at the version that was read; expired ones leave by themselves', async () => {
    const entry = await wait(maria, { expiresOn: '2026-03-04', note: 'mornings' });
    await wait(john, { priority: 1 });
    expect((await desk().waitlist.listEntries()).map((one) => one.clientId)).toEqual([john, maria]);
    const { clientName: _n, phone: _p, serviceName: _s, waitingSince: _w, lastCall: _l, ...wish } = entry;
    const changed = await desk().waitlist.saveEntry({ ...wish, noticeHours: 24 });
    expect(changed).toMatchObject({ noticeHours: 24, version: 2, clientName: 'Maria Lopez', phone: '312 555 0101' });
    expect((await refusalOf(desk().waitlist.saveEntry(wish))).code).toBe('stale');
    clinic.clock.set('2026-03-05T15:00:00.000Z');
    expect((await desk().waitlist.listEntries()).map((one) => one.clientId)).toEqual([john]);
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'waitlist.saved' });
    expect(event).toMatchObject({ clientId: maria, subjectId: entry.id });
    expect(JSON.stringify(event)).not.toContain('mornings');
  });

  it('refuses wishes that nothing can fulfil', async () => {
    expect((await refusalOf(wait(maria, { earliestMinute: 600, latestMinute: 650 }))).fields).toEqual({ latestMinute: 'endBeforeStart' });
    expect((await refusalOf(wait(maria, { therapistIds: [clinic.staffIds.frontDesk] }))).reason).toBe('notATherapist');
  });

  it('shows whom a cancelled time suits, and whom not', async () => {
    const visit = await clinic.book({ clientId: john, startsOn: '2026-03-03', startMinute: 600 });
    await wait(maria, { earliestMinute: 600, latestMinute: 720 });
    expect(await fitsAt(600)).toEqual({ gap: null, fits: [] });
    await desk().schedule.changeVisitState({ visitId: visit.id, version: visit.version, state: 'cancelled_by_client', reason: '' });
    const { gap, fits } = await fitsAt(600);
    expect(gap).toMatchObject({ fromMinute: 480, untilMinute: 1080, therapistName: 'Theo Therapist' });
    expect(fits).toMatchObject([{ entry: { clientId: maria }, place: { startMinute: 600, roomId: clinic.rooms.one }, isAskedFor: false }]);
    // On Today the time that was given back is offered by itself.
    const { gaps } = await desk().today.getToday();
    expect(gaps.map((one) => one.fits.map((fit) => fit.entry.clientId))).toEqual([[maria]]);
    clinic.clock.set('2026-03-03T14:00:01.000Z');
    expect((await desk().today.getToday()).gaps).toEqual([]);
  });

  it('goes round a slot that another window is booking', async () => {
    await wait(maria, { earliestMinute: 600, latestMinute: 660 });
    const place = { therapistId: clinic.staffIds.therapist, roomId: clinic.rooms.one, startsOn: '2026-03-03', startMinute: 600, durationMinutes: 60 };
    await clientAt(clinic.app, 'frontDesk', 'other').holds.holdSlot({ ...place, bufferMinutes: 15, bufferBeforeMinutes: 0 });
    expect((await fitsAt(540)).fits).toEqual([]);
  });

  it('books in one step, notes the call, and the first who accepts has it', async () => {
    const entry = await wait(maria);
    await wait(john);
    const { fits } = await fitsAt(600);
    const [first, second] = fits;
    if (!first || !second) throw new Error('both fit');
    const { visit, version } = await desk().waitlist.bookEntry({ entryId: entry.id, version: entry.version, place: first.place });
    expect(visit).toMatchObject({ clientId: maria, state: 'booked', startMinute: 480 });
    expect((await desk().waitlist.listEntries()).map((one) => one.clientId)).toEqual([john]);
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'waitlist.booked' });
    expect(event).toMatchObject({ subjectId: visit.id, clientId: maria, detail: { entryId: entry.id } });
    const late = desk().waitlist.bookEntry({ entryId: second.entry.id, version: second.entry.version, place: second.place });
    expect((await refusalOf(late)).reason).toBe('therapistBusy');
    const again = desk().waitlist.bookEntry({ entryId: entry.id, version, place: { ...first.place, startMinute: 900 } });
    expect((await refusalOf(again)).reason).toBe('noLongerWaiting');
    // Undo: the visit is cancelled, the client waits again, and the call stays on record.
    await desk().waitlist.restoreEntry({ entryId: entry.id, version });
    expect((await desk().waitlist.listEntries())[0]).toMatchObject({ clientId: maria, lastCall: { answer: 'accepted', startMinute: 480 } });
  });

  it('notes an offer with its end, and asks last whoever has declined', async () => {
    const entry = await wait(maria);
    await wait(john);
    const [first] = (await fitsAt(600)).fits;
    if (!first) throw new Error('both fit');
    const offered = await desk().waitlist.noteCall({ entryId: entry.id, place: first.place, outcome: 'offered' });
    expect(offered.lastCall).toMatchObject({ answer: 'offered', offeredUntil: '2026-03-02T16:00:00.000Z', staffName: 'Fran Desk' });
    await desk().waitlist.noteCall({ entryId: entry.id, place: first.place, outcome: 'declined' });
    expect((await fitsAt(600)).fits.map((fit) => [fit.entry.clientId, fit.hasDeclined])).toEqual([[john, false], [maria, true]]);
    expect((await fitsAt(600, '2026-03-04')).fits.map((fit) => fit.entry.clientId)).toEqual([maria, john]);
  });

  it('is over after its last day: whoever no longer waits is neither listed, called nor booked', async () => {
    const entry = await wait(maria, { expiresOn: '2026-03-03' });
    const [first] = (await fitsAt(600)).fits;
    if (!first) throw new Error('she fits');
    clinic.clock.set('2026-03-04T14:00:00.000Z');
    expect(await desk().waitlist.listEntries()).toEqual([]);
    const place = { ...first.place, startsOn: '2026-03-05' };
    expect((await refusalOf(desk().waitlist.bookEntry({ entryId: entry.id, version: entry.version, place }))).reason).toBe('noLongerWaiting');
    expect((await refusalOf(desk().waitlist.noteCall({ entryId: entry.id, place, outcome: 'offered' }))).reason).toBe('noLongerWaiting');
  });

  it('takes somebody off, and back again', async () => {
    const entry = await wait(maria);
    const { version } = await desk().waitlist.removeEntry({ entryId: entry.id, version: entry.version });
    expect(await desk().waitlist.listEntries()).toEqual([]);
    expect((await refusalOf(desk().waitlist.removeEntry({ entryId: entry.id, version }))).code).toBe('stale');
    await desk().waitlist.restoreEntry({ entryId: entry.id, version });
    expect(await desk().waitlist.listEntries()).toHaveLength(1);
  });
});
