import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { minuteOfDay } from '../core/time.ts';
import { placement, searchStart, visitSummary } from './schedule.model.ts';
import { gapFits, waitlistEntry, waitlistWish } from './waitlist.model.ts';

const needs = 'schedule.write';
const touches = ['waitlist', 'today'] as const;
const atVersion = z.object({ entryId: id, version: z.int() });

export const waitlistContract = {
  /** Whoever waits now, by priority and time; entries whose last day has passed have left by themselves. */
  listEntries: reading('schedule.read').output(z.array(waitlistEntry)),
  /** Without an id a new entry is made. */
  saveEntry: procedure({ needs, touches, audit: 'waitlist.saved' })
    .input(waitlistWish.extend({ id: id.nullable(), version: z.int() }))
    .output(waitlistEntry),
  removeEntry: procedure({ needs, touches, audit: 'waitlist.removed' }).input(atVersion).output(z.object({ version: z.int() })),
  /** Undo of a removal or of a booking from the list. */
  restoreEntry: procedure({ needs, touches, audit: 'waitlist.saved' }).input(atVersion).output(waitlistEntry),
  /** Whom the free time around this minute suits, best first. */
  listFits: reading('schedule.read')
    .input(z.object({ therapistId: id, startsOn: searchStart, minute: minuteOfDay }))
    .output(gapFits),
  /** Books the client into the gap and notes that they accepted; the first who accepts has it. */
  bookEntry: procedure({
    needs,
    touches: ['waitlist', 'reminders', 'schedule', 'today', 'history', 'clients', 'episodes', 'charting'],
    audit: 'waitlist.booked',
  })
    .input(atVersion.extend({ place: placement, acceptsWarnings: z.boolean().default(false) }))
    .output(z.object({ visit: visitSummary, version: z.int() })),
  /** Notes a call: the time was offered, or declined. */
  noteCall: procedure({ needs, touches, audit: 'waitlist.called' })
    .input(z.object({ entryId: id, place: placement, outcome: z.enum(['offered', 'declined']) }))
    .output(waitlistEntry),
};
