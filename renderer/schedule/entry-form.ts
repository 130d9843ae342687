// What is typed of an entry of the waitlist.
import { z } from 'zod';
import { id } from '../../shared/core/ids.ts';
import { durationMinutes } from '../../shared/core/time.ts';
import { waitlistWish, type WaitlistEntry } from '../../shared/schedule/waitlist.model.ts';

const entryForm = waitlistWish.extend({ clientId: id, clientName: z.string(), durationMinutes, latestMinute: z.int().min(1).max(1439) });
export type EntryOutput = z.output<typeof entryForm>;

/** Fields may be empty while they are being filled in. */
export interface EntryInput {
  readonly clientId: string;
  readonly clientName: string;
  readonly serviceId: string;
  readonly durationMinutes: number | null;
  readonly therapistIds: readonly string[];
  readonly weekdays: readonly number[];
  readonly earliestMinute: number | null;
  readonly latestMinute: number | null;
  readonly noticeHours: number | null;
  readonly priority: number;
  readonly expiresOn: string | null;
  readonly note: string;
}

// An empty field is an input that the schema refuses with a message at the field.
export const entrySchema = entryForm as unknown as z.ZodType<EntryOutput, EntryInput>;

export function emptyEntry(serviceId: string, minutes: number): EntryInput {
  return {
    clientId: '',
    clientName: '',
    serviceId,
    durationMinutes: minutes,
    therapistIds: [],
    weekdays: [],
    earliestMinute: 7 * 60,
    latestMinute: 20 * 60,
    noticeHours: 2,
    priority: 2,
    expiresOn: null,
    note: '',
  };
}

export function formOfEntry(entry: WaitlistEntry): EntryInput {
  const { clientId, clientName, serviceId, therapistIds, weekdays, earliestMinute, noticeHours, priority, expiresOn, note } = entry;
  const latestMinute = Math.min(entry.latestMinute, 1439);
  return { clientId, clientName, serviceId, durationMinutes: entry.durationMinutes, therapistIds, weekdays, earliestMinute, latestMinute, noticeHours, priority, expiresOn, note };
}
