// Two windows of one desk, and the owner at another: who sees what as held.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientAt, type Client } from '../testing/clinic.ts';
import { openScheduleClinic, refusalOf, type ScheduleClinic } from './schedule.test-support.ts';

let clinic: ScheduleClinic;
let maria: string;
let first: Client;
let second: Client;

beforeEach(async () => {
  clinic = await openScheduleClinic();
  maria = await clinic.addClient();
  first = clientAt(clinic.app, 'frontDesk', 'first');
  second = clientAt(clinic.app, 'frontDesk', 'second');
});
afterEach(() => clinic.close());

function slot(changes: { readonly startMinute?: number; readonly roomId?: string } = {}) {
  const place = { therapistId: clinic.staffIds.therapist, roomId: clinic.rooms.one, startsOn: '2026-03-03', startMinute: 600, durationMinutes: 60 };
  return { ...place, bufferMinutes: 15, bufferBeforeMinutes: 0, ...changes };
}

function book(window: Client, acceptsWarnings = false) {
  const { bufferMinutes: _after, bufferBeforeMinutes: _before, ...place } = slot();
  const visit = { clientId: maria, serviceId: clinic.serviceId, planId: null, note: '', state: 'booked', isWalkIn: false } as const;
  return window.schedule.bookVisit({ ...place, ...visit, acceptsWarnings });
}

describe('a slot that a booking panel stands on', () => {
  it('is seen by every other window with the name and the end, and is nobody’s warning but theirs', async () => {
    expect(await first.holds.holdSlot(slot())).toEqual({ until: '2026-03-02T14:10:00.000Z' });
    const seen = { staffName: 'Fran Desk', startMinute: 600, startsAt: '2026-03-03T16:00:00.000Z', until: '2026-03-02T14:10:00.000Z' };
    expect(await second.holds.listHolds()).toMatchObject([{ ...seen, isMine: false }]);
    expect(await clinic.as('owner').holds.listHolds()).toMatchObject([{ ...seen, isMine: false }]);
    expect(await first.holds.listHolds()).toMatchObject([{ isMine: true }]);
    expect((await book(first)).state).toBe('booked');
  });

  it('warns who books there with the name; whoever goes on all the same has the slot', async () => {
    await first.holds.holdSlot(slot());
    const refused = await refusalOf(book(second));
    expect(refused).toMatchObject({ code: 'conflict', reason: 'slotHeld', details: { holder: 'Fran Desk', untilMinute: 490 } });
    await book(second, true);
    expect((await refusalOf(book(first))).reason).toBe('therapistBusy');
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'visit.booked' });
    expect(event?.detail).toMatchObject({ held: true });
  });

  it('is proposed in no series, and in none that is repaired', async () => {
    await first.holds.holdSlot(slot());
    const when = { count: 2, minGapDays: 2, maxGapDays: 2, from: '2026-03-03', weekdays: [], earliestMinute: 600, latestMinute: 660 };
    const wish = { clientId: maria, serviceId: clinic.serviceId, planId: null, therapistId: clinic.staffIds.therapist, ...when };
    const starts = async (window: Client) => (await window.schedule.proposeSeries(wish)).map(({ slots }) => slots[0]?.startsOn);
    expect(await starts(first)).toContain('2026-03-03');
    expect(await starts(second)).not.toContain('2026-03-03');
  });

  it('warns of a move and of a series onto it too', async () => {
    const visit = await clinic.book({ clientId: maria, startsOn: '2026-03-04' });
    await first.holds.holdSlot(slot());
    const { bufferMinutes: _after, bufferBeforeMinutes: _before, ...place } = slot();
    const move = (acceptsWarnings: boolean) =>
      second.schedule.moveVisit({ ...place, visitId: visit.id, version: visit.version, acceptsWarnings });
    expect((await refusalOf(move(false))).reason).toBe('slotHeld');
    const series = { clientId: maria, serviceId: clinic.serviceId, planId: null, slots: [place], note: '' };
    expect((await refusalOf(second.schedule.bookSeries(series))).reason).toBe('slotHeld');
    expect((await move(true)).startMinute).toBe(600);
  });

  it('is left out of the free starts of others, and stays in its own', async () => {
    const wish = { serviceId: clinic.serviceId, therapistId: clinic.staffIds.therapist, from: '2026-03-03', limit: 1 };
    await first.holds.holdSlot(slot({ startMinute: 480 }));
    expect((await first.schedule.listFreeSlots(wish))[0]?.startMinute).toBe(480);
    expect((await second.schedule.listFreeSlots(wish))[0]?.startMinute).toBe(555);
  });

  it('moves with its panel: a window holds one slot', async () => {
    await first.holds.holdSlot(slot());
    await first.holds.holdSlot(slot({ startMinute: 720 }));
    expect((await second.holds.listHolds()).map((hold) => hold.startMinute)).toEqual([720]);
    await first.holds.releaseSlot();
    expect(await second.holds.listHolds()).toEqual([]);
  });

  it('ends ten minutes after it was last renewed, and with the lock at once', async () => {
    const owner = clinic.as('owner');
    const wait = async (minutes: number): Promise<void> => {
      clinic.clock.advanceMinutes(minutes);
      for (const person of [first, owner]) await person.session.keepAwake();
    };
    await first.holds.holdSlot(slot());
    await wait(9);
    await first.holds.holdSlot(slot());
    await wait(9);
    expect(await owner.holds.listHolds()).toHaveLength(1);
    await wait(1);
    expect(await owner.holds.listHolds()).toEqual([]);

    await first.holds.holdSlot(slot());
    expect(await owner.holds.listHolds()).toHaveLength(1);
    await first.session.lock();
    expect(await owner.holds.listHolds()).toEqual([]);
  });

  it('is let go when its window closes, and every window hears of it', async () => {
    const open = new AbortController();
    const watching = await first.session.watchChanges(undefined, { signal: open.signal });
    const ended = watching.next();
    const notices = await second.session.watchChanges();
    const heard = notices.next();
    await first.holds.holdSlot(slot());
    expect((await heard).value).toEqual({ features: ['holds'], windowId: 'first' });
    await ended;
    const last = watching.next();
    const next = notices.next();
    open.abort();
    await last;
    expect((await next).value).toEqual({ features: ['holds'], windowId: null });
    expect(await second.holds.listHolds()).toEqual([]);
  });

  it('does not keep an unattended seat awake', async () => {
    for (let minutes = 0; minutes < 12; minutes += 3) {
      await first.holds.holdSlot(slot());
      clinic.clock.advanceMinutes(3);
    }
    expect((await refusalOf(first.holds.holdSlot(slot()))).code).toBe('locked');
  });
});
