import { z } from 'zod';
import { id } from '../core/ids.ts';
import { prose } from '../core/text.ts';
import { civilDate, instant, minuteOfDay } from '../core/time.ts';
import { visitState } from './schedule.model.ts';

/** The first comes days before the visit, the second hours before it. */
export const reminderKind = z.enum(['first', 'second']);
export type ReminderKind = z.infer<typeof reminderKind>;

export const reminderChannel = z.enum(['phone', 'sms', 'email']);
export type ReminderChannel = z.infer<typeof reminderChannel>;

/** The way a client agreed to; `none`: wants no reminders. */
export const channelChoice = z.enum([...reminderChannel.options, 'none']);
export type ChannelChoice = z.infer<typeof channelChoice>;

export const reminderSettings = z.object({
  firstHours: z.int().min(1).max(168),
  secondHours: z.int().min(1).max(47),
  /** Nobody is called or written to from here until the other; the night may lie between. Equal: no quiet hours. */
  quietFromMinute: minuteOfDay,
  quietUntilMinute: minuteOfDay,
  /** The message, with `{name}`, `{clinic}`, `{phone}`, `{date}` and `{time}` to be filled in. */
  template: prose(600).min(1),
  version: z.int(),
});
export type ReminderSettings = z.infer<typeof reminderSettings>;

export const reminderItem = z.object({
  visitId: id,
  kind: reminderKind,
  clientId: id,
  clientName: z.string(),
  /** How the message addresses them. */
  firstName: z.string(),
  phone: z.string(),
  email: z.string(),
  /** What the client agreed to; null where nothing was recorded. */
  choice: channelChoice.nullable(),
  /** The way to go: null where there is none, or none is wished. */
  channel: reminderChannel.nullable(),
  therapistName: z.string(),
  startsOn: civilDate,
  startMinute: minuteOfDay,
  state: visitState,
  version: z.int(),
  dueAt: instant,
  done: z.object({ at: instant, staffName: z.string(), channel: reminderChannel }).nullable(),
});
export type ReminderItem = z.infer<typeof reminderItem>;

export const reminderList = z.object({ date: civilDate, items: z.array(reminderItem) });
export type ReminderList = z.infer<typeof reminderList>;
