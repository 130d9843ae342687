// Everything that happened with one client, newest first: what the Visits tab shows.
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { civilDate, instant } from '../core/time.ts';
import { visitState } from '../schedule/schedule.model.ts';

/** Where an entry stands in time: the day in the clinic, and the instant that orders the day. */
const moment = { id: z.string(), at: instant, date: civilDate };

export const timelineEntry = z.discriminatedUnion('kind', [
  z.object({
    ...moment,
    kind: z.literal('visit'),
    startMinute: z.int(),
    durationMinutes: z.int(),
    serviceName: z.string(),
    therapistId: id,
    therapistName: z.string(),
    episodeId: id.nullable(),
    state: visitState,
  }),
  z.object({
    ...moment,
    kind: z.literal('note'),
    therapistId: id,
    therapistName: z.string(),
    episodeId: id,
    /** Average pain before the session, 0-10. */
    nprsAverage: z.int().nullable(),
    isAborted: z.boolean(),
    isLateEntry: z.boolean(),
  }),
  z.object({ ...moment, kind: z.literal('episodeOpened'), episodeId: id, label: z.string() }),
  z.object({ ...moment, kind: z.literal('episodeClosed'), episodeId: id, label: z.string(), closure: z.string() }),
  z.object({ ...moment, kind: z.literal('document'), documentKind: z.string(), title: z.string() }),
  z.object({ ...moment, kind: z.literal('consent'), consentId: z.string(), state: z.string() }),
  z.object({ ...moment, kind: z.literal('health'), version: z.int(), recordedByName: z.string(), isHandedIn: z.boolean() }),
  z.object({ ...moment, kind: z.literal('attachment'), attachmentKind: z.string(), title: z.string() }),
]);
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** What a person switches on and off; both ends of an episode are one. */
export const timelineKinds = ['visit', 'note', 'episode', 'document', 'consent', 'health', 'attachment'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export const timeline = z.object({
  entries: z.array(timelineEntry),
  /** True where there is a chart that this person opens by giving a reason: notes, episodes, documents are left out. */
  isChartClosed: z.boolean(),
});
export type Timeline = z.infer<typeof timeline>;
