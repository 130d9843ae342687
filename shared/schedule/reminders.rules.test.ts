import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantFromMilliseconds, millisecondsOf, wallTimeOf } from '../core/time.ts';
import type { ReminderSettings } from './reminders.model.ts';
import { channelOf, messageAddress, outOfQuietHours, reminderMessage, reminderOfToday, type ReminderQuestion } from './reminders.rules.ts';

const zone = 'America/Chicago';
const settings: ReminderSettings = { firstHours: 48, secondHours: 3, quietFromMinute: 1200, quietUntilMinute: 480, template: '{name}', version: 1 };

/** A visit on Thursday 5 March 2026 at 10:00 in Chicago, booked weeks before. */
const question: ReminderQuestion = {
  startsAt: '2026-03-05T16:00:00.000Z', bookedAt: '2026-02-01T16:00:00.000Z', state: 'booked', now: '2026-03-03T14:00:00.000Z', zone, settings,
};

describe('the reminder of a visit', () => {
  it.each<[string, Partial<ReminderQuestion>, unknown]>([
    ['two days before it', {}, { kind: 'first', dueAt: '2026-03-03T16:00:00.000Z' }],
    ['three days before it', { now: '2026-03-02T14:00:00.000Z' }, undefined],
    ['of an afternoon the day before, if nobody called', { startsAt: '2026-03-05T20:00:00.000Z', now: '2026-03-04T14:00:00.000Z' }, { kind: 'first', dueAt: '2026-03-03T20:00:00.000Z' }],
    ['of a morning the day before: the evening is for the second, and one call is enough', { now: '2026-03-04T14:00:00.000Z' }, { kind: 'second', dueAt: '2026-03-05T02:00:00.000Z' }],
    // Three hours before is 7:00, in the quiet hours: it belongs to the evening before, at the latest.
    ['on its day', { now: '2026-03-05T14:30:00.000Z' }, { kind: 'second', dueAt: '2026-03-05T02:00:00.000Z' }],
    ['once it has begun', { now: '2026-03-05T16:00:00.000Z' }, undefined],
    ['two days before it, once confirmed', { state: 'confirmed' }, undefined],
    ['on its day, though confirmed', { state: 'confirmed', now: '2026-03-05T14:30:00.000Z' }, { kind: 'second', dueAt: '2026-03-05T02:00:00.000Z' }],
    ['when it is cancelled', { state: 'cancelled_by_client' }, undefined],
    ['when it was booked the day before', { bookedAt: '2026-03-04T14:00:00.000Z', now: '2026-03-04T15:00:00.000Z' }, { kind: 'second', dueAt: '2026-03-05T02:00:00.000Z' }],
    ['when it was booked the same morning', { bookedAt: '2026-03-05T14:00:00.000Z', now: '2026-03-05T14:30:00.000Z' }, undefined],
  ])('%s', (_when, changes, expected) => {
    expect(reminderOfToday({ ...question, ...changes })).toEqual(expected);
  });

  it('is never due in the quiet hours, and never later or more than a day earlier than without them', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const instants = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) });
    fc.assert(
      fc.property(instants, minute, minute, (time, quietFromMinute, quietUntilMinute) => {
        const at = instantFromMilliseconds(time);
        const due = outOfQuietHours(at, { quietFromMinute, quietUntilMinute }, zone);
        expect(due <= at && millisecondsOf(due) > time - 25 * 3_600_000).toBe(true);
        const wall = wallTimeOf(due, zone).minute;
        const isInside = quietFromMinute <= quietUntilMinute ? quietFromMinute < wall && wall < quietUntilMinute : wall > quietFromMinute || wall < quietUntilMinute;
        // On the night the clock goes forward, the hour at which quiet begins may not exist: it is the next one then.
        expect(isInside && !(wall - quietFromMinute <= 60 && wall > quietFromMinute)).toBe(false);
      }),
    );
  });
});

describe('the way to a client', () => {
  const both = { phone: '312 555 0101', email: 'maria@example.com' };
  it.each([
    [{ choice: null, ...both }, 'phone'],
    [{ choice: 'sms', ...both }, 'sms'],
    [{ choice: 'email', ...both }, 'email'],
    [{ choice: 'email', ...both, email: '' }, 'phone'],
    [{ choice: 'sms', ...both, phone: '' }, null],
    [{ choice: null, ...both, phone: '' }, null],
    [{ choice: 'none', ...both }, null],
  ] as const)('%j is %s', (contact, channel) => {
    expect(channelOf(contact)).toBe(channel);
  });

  it('fills the clinic’s words in and nothing else', () => {
    const told = { name: 'Maria', clinic: 'Lakeside', phone: '312 555 0000', date: 'Thursday, March 5', time: '10:00 AM' };
    expect(reminderMessage('Hello {name}, {date} at {time}, {clinic}, {phone}. {service} {constructor}', told)).toBe(
      'Hello Maria, Thursday, March 5 at 10:00 AM, Lakeside, 312 555 0000. {service} {constructor}',
    );
  });

  it('leaves the sentence about the phone out where the clinic has none', () => {
    const told = { name: 'Maria', clinic: 'Lakeside', phone: '', date: 'Thursday, March 5', time: '10:00 AM' };
    expect(reminderMessage('Hello {name}! See you at {time}. If you cannot come, please call {phone}.', told)).toBe('Hello Maria! See you at 10:00 AM.');
  });

  it('makes an address of one receiver whose words cannot become headers or further receivers', () => {
    const message = { subject: 'Your visit', body: 'Hello & see you\nat 10' };
    expect(messageAddress('phone', both, message)).toBeNull();
    expect(messageAddress('sms', { phone: '+1 (312) 555-0101?x=1', email: '' }, message)).toBe('sms:+131255501011?body=Hello%20%26%20see%20you%0Aat%2010');
    const hostile = messageAddress('email', { phone: '', email: 'a@b.c?cc=d@e.f,g@h.i' }, message) ?? '';
    expect(new URL(hostile).pathname).toBe('a%40b.c%3Fcc%3Dd%40e.f%2Cg%40h.i');
    expect([...new URL(hostile).searchParams.keys()]).toEqual(['subject', 'body']);
  });
});
