import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReminderItem } from '../../shared/schedule/reminders.model.ts';
import { openScheduleClinic, refusalOf, type ScheduleClinic } from './schedule.test-support.ts';

let clinic: ScheduleClinic;
let maria: string;
let john: string;

beforeAll(async () => {
  clinic = await openScheduleClinic();
  maria = await clinic.addClient({ phone: '312 555 0101', email: 'maria@example.com', preferredName: 'Mia' });
  john = await clinic.addClient({ firstName: 'John', lastName: 'Okoro', email: 'john@example.com', phone: '' });
});
afterAll(() => clinic.close());

const desk = () => clinic.as('frontDesk').reminders;
async function items(): Promise<readonly ReminderItem[]> {
  return (await desk().listToday()).items;
}

describe('whom to call or write today', () => {
  it('lists visits of the day after tomorrow and of today, each by the way its client agreed to', async () => {
    await clinic.book({ clientId: maria, startsOn: '2026-03-06', startMinute: 840 });
    await clinic.book({ clientId: john, startsOn: '2026-03-06', startMinute: 960 });
    expect(await items()).toEqual([]);
    clinic.clock.set('2026-03-04T15:00:00.000Z');
    const [first, second] = await items();
    expect(first).toMatchObject({ clientName: 'Maria Lopez', firstName: 'Mia', kind: 'first', channel: 'phone', dueAt: '2026-03-04T20:00:00.000Z', done: null });
    // Nobody writes to somebody who has not agreed to it.
    expect(second).toMatchObject({ clientName: 'John Okoro', channel: null });
    await desk().chooseChannel({ clientId: john, channel: 'email' });
    await desk().chooseChannel({ clientId: maria, channel: 'sms' });
    expect((await items()).map((item) => item.channel)).toEqual(['sms', 'email']);
    await desk().chooseChannel({ clientId: maria, channel: null });
    expect((await items())[0]).toMatchObject({ choice: null, channel: 'phone' });
    const [event] = await clinic.as('owner').audit.listEvents({ action: 'reminder.channelChosen' });
    expect(event).toMatchObject({ clientId: maria, detail: { channel: 'unknown' } });
  });

  it('says nothing about health or service, and nothing of a visit’s note', async () => {
    const answer = JSON.stringify(await desk().listToday());
    expect(answer).not.toContain('massage');
    expect(Object.keys((await items())[0] ?? {})).not.toContain('note');
  });

  it('marks what is done with who and when, takes it back, and asks again after a move', async () => {
    const [{ visitId, version } = { visitId: '', version: 0 }] = await items();
    await desk().markDone({ visitId, kind: 'first', channel: 'phone' });
    await desk().markDone({ visitId, kind: 'first', channel: 'sms' });
    const done = { at: '2026-03-04T15:00:00.000Z', staffName: 'Fran Desk', channel: 'phone' };
    expect((await items())[0]?.done).toEqual(done);
    await desk().undoDone({ visitId, kind: 'first' });
    expect((await items())[0]?.done).toBeNull();
    await desk().markDone({ visitId, kind: 'first', channel: 'sms' });
    expect((await items())[0]?.done).toMatchObject({ channel: 'sms' });
    const place = { therapistId: clinic.staffIds.therapist, roomId: clinic.rooms.one, startsOn: '2026-03-06', startMinute: 600, durationMinutes: 60 };
    await clinic.as('frontDesk').schedule.moveVisit({ ...place, visitId, version, acceptsWarnings: false });
    expect((await items())[0]).toMatchObject({ visitId, startMinute: 600, done: null });
    const actions = await clinic.as('owner').audit.listEvents({ action: 'reminder.done' });
    expect(actions[0]).toMatchObject({ subjectId: visitId, clientId: maria, detail: { kind: 'first', channel: 'sms' } });
  });

  it('drops the first once it is confirmed, and asks for the second in time for the quiet hours', async () => {
    const [{ visitId, version } = { visitId: '', version: 0 }] = await items();
    await clinic.as('frontDesk').schedule.changeVisitState({ visitId, version, state: 'confirmed', reason: '' });
    expect((await items()).map((item) => item.clientName)).toEqual(['John Okoro']);
    // Three hours before 10:00 it is quiet: the evening before is the time for it.
    clinic.clock.set('2026-03-05T15:00:00.000Z');
    expect((await items()).find((item) => item.visitId === visitId)).toMatchObject({ kind: 'second', dueAt: '2026-03-06T02:00:00.000Z' });
  });

  it('follows the clinic’s own settings, which only an owner changes', async () => {
    const owner = clinic.as('owner').reminders;
    const settings = await owner.getSettings();
    expect(settings).toMatchObject({ firstHours: 48, secondHours: 3, quietFromMinute: 1200, quietUntilMinute: 480 });
    expect((await refusalOf(desk().saveSettings(settings))).code).toBe('forbidden');
    expect((await refusalOf(owner.saveSettings({ ...settings, firstHours: 2 }))).fields).toEqual({ secondHours: 'tooLarge' });
    expect((await owner.saveSettings({ ...settings, quietFromMinute: 0, quietUntilMinute: 0 })).version).toBe(2);
    expect((await refusalOf(owner.saveSettings(settings))).code).toBe('stale');
    expect((await items()).map((item) => item.kind)).toEqual(['first']);
  });
});
