// What is asked of the clinic in rows 1 to 5 and 9: as the page asks it, and how the reply is told from raw rows.
import type { ContractClient } from '../../shared/contract/client.ts';
import { addDays, millisecondsOf, wallTimeOf, type CivilDate, type Instant } from '../../shared/core/time.ts';
import { unpackRange, type MonthDay, type RangeBoard } from '../../shared/schedule/range.model.ts';
import { visitState, type VisitSummary } from '../../shared/schedule/schedule.model.ts';
import type { ClinicFile } from '../../db/open.ts';
import type { Who } from '../harness/data-set.ts';

export type Rows = readonly Readonly<Record<string, unknown>>[];

export interface Reading {
  readonly who: Who;
  /** What is asked about, one after the other; texts. */
  readonly subjects: (file: ClinicFile, now: Instant) => readonly string[];
  readonly ask: (client: ContractClient, subject: string, now: Instant) => Promise<unknown>;
  /** The part of a reply that raw rows hold as well, and the same part of those: both sides must agree on it. */
  readonly essence: (reply: never) => unknown;
  readonly essenceOfRows: (sets: readonly Rows[]) => unknown;
}

const zone = 'America/Chicago';

function today(now: Instant): CivilDate {
  return wallTimeOf(now, zone).date;
}

/** The working days around the data's end, each with its number of visits. */
function daysAround(file: ClinicFile, now: Instant, count: number): readonly string[] {
  const until = addDays(today(now), 7);
  return file
    .prepare('SELECT starts_on FROM visits WHERE starts_on <= ? GROUP BY starts_on HAVING count(*) > 3 ORDER BY starts_on DESC LIMIT ?')
    .pluck()
    .all(until, count)
    .map(String);
}

function visitEssence(visit: VisitSummary): unknown {
  return [visit.id, visit.clientName, visit.therapistName, visit.roomName, millisecondsOf(visit.startsAt), visit.state, visit.sessionNumber, visit.hasAlert, visit.isCharted];
}

function isVisitRow(row: Readonly<Record<string, unknown>>): boolean {
  return 'session_number' in row && 'has_alert' in row;
}

function visitRows(sets: readonly Rows[]): unknown {
  return sets
    .flat()
    .filter(isVisitRow)
    .map((row) => [
      row.id, `${String(row.first_name)} ${String(row.last_name)}`, row.therapist_name, row.room_name, row.starts_at, row.state, row.session_number,
      row.has_alert === 1, row.is_charted === 1,
    ]);
}

/** The one row whose columns are the states. */
function countsByState(sets: readonly Rows[]): unknown {
  const counts = sets.flat().find((row) => visitState.options.every((state) => state in row)) ?? {};
  return visitState.options.map((state) => counts[state]).filter((count) => count !== 0);
}

const day: Reading = {
  who: 'frontDesk',
  subjects: (file, now) => daysAround(file, now, 20),
  ask: async (client, date) => (await client.schedule.getDay({ date })).visits,
  essence: (visits: readonly VisitSummary[]) => visits.map(visitEssence),
  essenceOfRows: visitRows,
};

const week: Reading = {
  who: 'frontDesk',
  subjects: (file, now) => daysAround(file, now, 3),
  ask: (client, date) => client.schedule.getRange({ from: addDays(date, -6), days: 7 }),
  essence: (range: RangeBoard) =>
    unpackRange(range).flatMap(({ visits }) =>
      visits.map((visit) => [visit.id, visit.clientName, visit.therapistId, visit.roomId, millisecondsOf(visit.startsAt), visit.state, visit.sessionNumber, visit.hasAlert, visit.isCharted]),
    ),
  essenceOfRows: (sets) =>
    sets
      .flat()
      .filter(isVisitRow)
      .map((row) => [
        row.id, `${String(row.first_name)} ${String(row.last_name)}`, row.therapist_id, row.room_id, row.starts_at, row.state, row.session_number,
        row.has_alert === 1, row.has_note === 1,
      ]),
};

const month: Reading = {
  who: 'frontDesk',
  subjects: (file, now) => daysAround(file, now, 3),
  ask: (client, date) => client.schedule.getMonth({ from: addDays(date, -29), days: 30, therapistId: null }),
  essence: (days: readonly MonthDay[]) => days.filter(({ visits }) => visits > 0).map(({ date, visits, firstVisits, bookedMinutes }) => [date, visits, firstVisits, bookedMinutes]),
  essenceOfRows: (sets) =>
    sets
      .flat()
      .filter((row) => 'first_visits' in row)
      .map((row) => [row.date, row.visits, row.first_visits, row.booked_minutes]),
};

/** The beginnings of names, letter by letter, as somebody types them. */
function keystrokes(file: ClinicFile): readonly string[] {
  const names = file.prepare("SELECT last_name FROM clients WHERE is_archived = 0 ORDER BY substr(id, -6) LIMIT 30").pluck().all().map(String);
  return names.flatMap((name) => [...name].map((_letter, index) => [...name].slice(0, index + 1).join('')));
}

/** Clients with the longest histories. */
function busyClients(file: ClinicFile, now: Instant): readonly string[] {
  return file
    .prepare('SELECT client_id FROM visits WHERE starts_at < ? GROUP BY client_id ORDER BY count(*) DESC, client_id LIMIT 20')
    .pluck()
    .all(millisecondsOf(now))
    .map(String);
}

const everything = { from: null, until: null, therapistId: null, clientId: null, states: [] };
const tenYears = 3652;

export const readingNames = ['day', 'week', 'month', 'finder', 'clientPage', 'report', 'slots'] as const;
export type ReadingName = (typeof readingNames)[number];

export const readings: Readonly<Record<ReadingName, Reading>> = {
  day,
  week,
  month,
  finder: {
    who: 'frontDesk',
    subjects: keystrokes,
    ask: (client, query) => client.clients.findClients({ query, limit: 20 }),
    essence: (hits: readonly { readonly id: string; readonly lastVisitOn: string | null }[]) => hits.map((hit) => [hit.id, hit.lastVisitOn]),
    essenceOfRows: (sets) => sets.flat().map((row) => [row.id, row.last_visit_on]),
  },
  clientPage: {
    who: 'owner',
    subjects: busyClients,
    ask: async (client, clientId, now) => {
      const who = await client.clients.getClient({ clientId });
      const states = ['tentative', 'booked', 'confirmed', 'arrived', 'in_session', 'completed'] as const;
      const coming = await client.history.listVisits({ filter: { ...everything, clientId, from: today(now), states: [...states] }, offset: 0, limit: 80 });
      const episodes = await client.episodes.listEpisodes({ clientId });
      return { who, coming, episodes };
    },
    essence: (reply: { readonly who: { readonly id: string; readonly version: number }; readonly coming: { readonly visits: readonly VisitSummary[] }; readonly episodes: readonly { readonly id: string; readonly plan: unknown }[] }) => [
      reply.who.id,
      reply.coming.visits.map(visitEssence),
      reply.episodes.map(({ id }) => id),
    ],
    essenceOfRows: (sets) => [sets[0]?.[0]?.id, visitRows(sets), sets.flat().flatMap((row) => ('complaint' in row ? [row.id] : []))],
  },
  report: {
    who: 'owner',
    subjects: (file) => file.prepare('SELECT DISTINCT therapist_id FROM visits ORDER BY therapist_id').pluck().all().map(String),
    ask: (client, therapistId, now) => {
      const filter = { ...everything, therapistId, from: addDays(today(now), -tenYears), until: today(now), states: ['completed' as const] };
      return client.history.listVisits({ filter, offset: 0, limit: 50 });
    },
    essence: (page: { readonly visits: readonly VisitSummary[]; readonly totals: readonly { readonly count: number }[] }) => [
      page.visits.map(visitEssence),
      page.totals.map(({ count }) => count),
    ],
    essenceOfRows: (sets) => [visitRows(sets), countsByState(sets)],
  },
  slots: {
    who: 'frontDesk',
    subjects: (file) => file.prepare('SELECT id FROM services WHERE is_active = 1 ORDER BY id').pluck().all().map(String),
    ask: (client, serviceId, now) => client.schedule.listFreeSlots({ serviceId, from: today(now), days: 14, limit: 3, therapistId: null }),
    essence: () => null,
    essenceOfRows: () => null,
  },
};
