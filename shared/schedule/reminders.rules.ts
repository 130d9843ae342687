// When a visit's reminders are due, by which way, and what they say: never why somebody comes.
import { addDays, instantOfWallTime, millisecondsOf, wallTimeOf, instantFromMilliseconds, type Instant } from '../core/time.ts';
import type { ChannelChoice, ReminderChannel, ReminderKind, ReminderSettings } from './reminders.model.ts';
import type { VisitState } from './schedule.model.ts';

type Quiet = Pick<ReminderSettings, 'quietFromMinute' | 'quietUntilMinute'>;

function isQuiet(minute: number, { quietFromMinute: from, quietUntilMinute: until }: Quiet): boolean {
  return from <= until ? from <= minute && minute < until : minute >= from || minute < until;
}

/** Out of the quiet hours: a reminder that would fall into them is due when they begin, the evening before. */
export function outOfQuietHours(at: Instant, quiet: Quiet, zone: string): Instant {
  const { date, minute } = wallTimeOf(at, zone);
  if (!isQuiet(minute, quiet)) return at;
  const began = minute >= quiet.quietFromMinute ? date : addDays(date, -1);
  return instantOfWallTime(began, quiet.quietFromMinute, zone).at;
}

/** When a reminder of a visit is due. */
export function reminderDueAt(startsAt: Instant, kind: ReminderKind, settings: ReminderSettings, zone: string): Instant {
  const hours = kind === 'first' ? settings.firstHours : settings.secondHours;
  return outOfQuietHours(instantFromMilliseconds(millisecondsOf(startsAt) - hours * 3_600_000), settings, zone);
}

export interface ReminderQuestion {
  readonly startsAt: Instant;
  readonly bookedAt: Instant;
  readonly state: VisitState;
  readonly now: Instant;
  readonly zone: string;
  readonly settings: ReminderSettings;
}

export interface DueReminder {
  readonly kind: ReminderKind;
  readonly dueAt: Instant;
}

/**
 * The reminder of a visit that belongs on today's list, if any. Whoever booked after it was due has just heard of the
 * visit; whoever has confirmed needs no first one; once the second is due the first is not asked for any more.
 */
export function reminderOfToday(question: ReminderQuestion): DueReminder | undefined {
  const { startsAt, bookedAt, state, now, zone, settings } = question;
  const isToCome = startsAt > now && (state === 'tentative' || state === 'booked' || state === 'confirmed');
  if (!isToCome) return undefined;
  const { date: today } = wallTimeOf(now, zone);
  const isOfToday = (dueAt: Instant): boolean => bookedAt < dueAt && wallTimeOf(dueAt, zone).date <= today;
  const second = reminderDueAt(startsAt, 'second', settings, zone);
  if (isOfToday(second)) return { kind: 'second', dueAt: second };
  const first = reminderDueAt(startsAt, 'first', settings, zone);
  return state !== 'confirmed' && isOfToday(first) ? { kind: 'first', dueAt: first } : undefined;
}

interface Contact {
  readonly choice: ChannelChoice | null;
  readonly phone: string;
  readonly email: string;
}

/**
 * By which way a client is reminded: the one they agreed to where there is an address for it, otherwise a call. Writing
 * needs their agreement; a call does not. Null where neither is possible, or none is wished.
 */
export function channelOf({ choice, phone, email }: Contact): ReminderChannel | null {
  if (choice === 'none') return null;
  if (choice === 'email' && email !== '') return 'email';
  if (phone === '') return null;
  return choice === 'sms' ? 'sms' : 'phone';
}

export interface MessageFacts {
  readonly name: string;
  readonly clinic: string;
  readonly phone: string;
  readonly date: string;
  readonly time: string;
}

/**
 * The message of a template. Names that are no facts of a message stay as they are typed; a sentence that gives the
 * clinic's phone is left out where there is none.
 */
export function reminderMessage(template: string, facts: MessageFacts): string {
  const said = facts.phone === '' ? template.replace(/[^.!?\n]*\{phone\}[^.!?\n]*[.!?]?/g, '') : template;
  return said.replace(/\{(name|clinic|phone|date|time)\}/g, (_whole, name: keyof MessageFacts) => facts[name]).trim();
}

/** An address that hands the message to the computer's own program; null for a call. */
export function messageAddress(
  channel: ReminderChannel,
  { phone, email }: Pick<Contact, 'phone' | 'email'>,
  message: { readonly subject: string; readonly body: string },
): string | null {
  const body = encodeURIComponent(message.body);
  switch (channel) {
    case 'phone':
      return null;
    case 'sms':
      return `sms:${phone.replace(/[^\d+]/g, '')}?body=${body}`;
    case 'email':
      return `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(message.subject)}&body=${body}`;
  }
}
