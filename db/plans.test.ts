// Which index answers each question that a person waits for. An index that is lost, or a query that no longer fits its
// index, fails here and not in a clinic of ten years.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitFilter } from '../shared/history/history.model.ts';
import { visitState } from '../shared/schedule/schedule.model.ts';
import { listClientNotes, listUnsignedVisits } from './charting/worklist.queries.ts';
import { findChartFacts } from './clients/chart-facts.queries.ts';
import { findClientWithAlerts } from './clients/clients.queries.ts';
import { listLikePairs } from './clients/duplicates.queries.ts';
import { findClients, findDuplicates } from './clients/finder.queries.ts';
import { listConsentsInForce } from './clients/consents.queries.ts';
import { findHealthRecord, listHealthVersions } from './clients/health.queries.ts';
import type { Db } from './database.ts';
import { listDocuments } from './documents/documents.queries.ts';
import { listEpisodes } from './episodes/episodes.queries.ts';
import { listVisitPage, listVisitSlice } from './history/history.queries.ts';
import { listDrafts } from './intake/drafts.queries.ts';
import { listResponses, listWaitingIntakes } from './intake/responses.queries.ts';
import { listComingVisits, listHandsOnMinutes } from './schedule/coming.queries.ts';
import { countVisitsByDay, listVisitsBetween } from './schedule/range.queries.ts';
import { findFee, getAttendance } from './schedule/fees.queries.ts';
import { listFreedSince } from './schedule/freed.queries.ts';
import { listPinned } from './schedule/pins.queries.ts';
import { listVisitsToRemind } from './schedule/reminders.queries.ts';
import { listWaiting } from './schedule/waitlist.queries.ts';
import { findVisitDetail, listStandingVisits, listVisitsOn } from './schedule/schedule.queries.ts';
import { openTestFile, type TestFile } from './testing/file.ts';
import { explained, readsOf, sortsOf, type Explained } from './testing/plans.ts';
import { rowsByVersion } from './testing/rows.ts';
import { listBirthdays, listMissedVisits, listPlansWithoutVisit } from './today/today.queries.ts';

let file: TestFile;
let sqlite: Explained;
beforeAll(() => {
  file = openTestFile();
  for (const [version, rows] of Object.entries(rowsByVersion)) if (Number(version) <= 50) file.file.exec(rows);
  sqlite = explained(file.file);
});
afterAll(() => file.close());

const now = 1_768_000_000_000;
const at = '2026-01-08T00:00:00.000Z';
const today = '2026-01-10';
const view = { locale: 'en-US', today, nowMilliseconds: now };
const history = { zone: 'America/Chicago', today };
const nobody = 'nobody';

interface Question {
  readonly name: string;
  readonly ask: (db: Db) => Promise<unknown>;
  /** How the big tables are read, one list for each statement; looking up a row by its key goes without saying. */
  readonly reads: readonly (readonly string[])[];
  /** Sorts of a whole set, with why the set is small; anything else comes in the order of an index. */
  readonly sorts?: { readonly count: number; readonly because: string };
}

/** What `selectVisits` looks up for each of its rows. */
const ofEachVisit = [
  'visits by visits_by_plan (plan_id=?)',
  'visits by visits_by_series (series_id=?)',
  'notes by sqlite_autoindex_notes_2 (visit_id=?)',
  'client_alerts by client_alerts_open (client_id=?)',
  'consents by consents_by_client (client_id=? AND consent_id=?)',
  'clients by clients_merged (merged_into=?)',
  'consents by consents_by_client (client_id=? AND consent_id=?)',
];
/** Asked before what is sealed: it may stand under the record of a merge. */
const ofEachRecord = ['clients by clients_merged (merged_into=?)'];
/** What the finder looks up for each hit. */
const ofEachHit = [
  'visits by visits_by_client (client_id=? AND starts_at<?)',
  'visits by visits_by_client (client_id=? AND starts_at>?)',
  'client_alerts by client_alerts_open (client_id=?)',
];
const ofEachItem = [
  'notes by sqlite_autoindex_notes_2 (visit_id=?)',
  'drafts by drafts_by_form (form=? AND subject=?)',
  'visits by visits_by_plan (plan_id=? AND starts_at<?)',
];

const board: readonly Question[] = [
  { name: 'a day of the board', ask: (db) => listVisitsOn(db, today, today), reads: [['visits by visits_by_day (starts_on=?)', ...ofEachVisit]] },
  {
    name: 'a week of the board',
    ask: (db) => listVisitsBetween(db, { from: today, until: '2026-01-16' }, today),
    reads: [['visits by visits_by_day (starts_on>? AND starts_on<?)', ...ofEachVisit.filter((read) => !read.startsWith('notes'))]],
  },
  {
    name: 'the counts of a month',
    ask: (db) => countVisitsByDay(db, { from: '2026-01-01', until: '2026-01-31' }, null),
    reads: [['visits by visits_by_day (starts_on>? AND starts_on<?)', 'visits by visits_by_client (client_id=? AND starts_at<?)']],
  },
  {
    name: 'who stands in a stretch of time',
    ask: (db) => listStandingVisits(db, now, now + 86_400_000),
    reads: [['visits by visits_by_time (starts_at>? AND starts_at<?)']],
  },
  { name: 'a visit that is not there', ask: (db) => findVisitDetail(db, nobody, today), reads: [ofEachVisit] },
  { name: 'what was decided about a fee', ask: (db) => findFee(db, nobody), reads: [['visit_fees by visit_fees_standing (visit_id=?)']] },
  { name: 'how a client kept visits', ask: (db) => getAttendance(db, nobody), reads: [['visits by visits_by_client (client_id=?)']] },
  {
    name: 'the pinboard',
    ask: (db) => listPinned(db, today),
    reads: [['all of pinned_visits']],
    sorts: { count: 1, because: 'a handful of visits are pinned' },
  },
  { name: 'times given back', ask: (db) => listFreedSince(db, at, now, 8), reads: [['visits by visits_freed (state_at>?)']], sorts: { count: 1, because: 'what was cancelled today' } },
  { name: 'who waits', ask: (db) => listWaiting(db, today), reads: [['all of waitlist_entries by waitlist_waiting', 'waitlist_calls by waitlist_calls_by_entry (entry_id=?)']] },
  { name: 'whom to remind', ask: (db) => listVisitsToRemind(db, now, now + 4 * 86_400_000), reads: [['visits by visits_by_state (state=? AND starts_at>? AND starts_at<?)'], ['reminders by reminders_standing (visit_id=?)']], sorts: { count: 1, because: 'the visits of four days' } },
];

const finder: readonly Question[] = [
  {
    name: 'words',
    ask: (db) => findClients(db, { query: 'maria lo', isArchived: false, limit: 12 }, view),
    reads: [['clients by clients_by_touch (is_archived=?)', 'all of client_search by VIRTUAL TABLE INDEX 0:M1', ...ofEachHit]],
  },
  {
    name: 'two letters',
    ask: (db) => findClients(db, { query: 'li', isArchived: false, limit: 12 }, view),
    reads: [['clients by clients_by_touch (is_archived=?)', ...ofEachHit]],
  },
  {
    name: 'nothing yet',
    ask: (db) => findClients(db, { query: '', isArchived: false, limit: 12 }, view),
    reads: [['clients by clients_by_touch (is_archived=?)', ...ofEachHit]],
  },
  {
    name: 'who may be meant by a new name',
    ask: (db) => findDuplicates(db, { firstName: 'Maria', lastName: 'Lopez', phone: '3125550101', birthDate: '1984-06-11' }, view),
    reads: [['client_telling_keys by its key (key=?)', ...ofEachHit]],
    sorts: { count: 1, because: 'people of one name or number' },
  },
  {
    name: 'who may be one person',
    ask: (db) => listLikePairs(db, 100),
    reads: [['all of client_telling_keys', 'all of distinct_clients', 'client_telling_keys by its key (key=? AND client_number>?)', 'client_telling_keys by its key (key=?)']],
    sorts: { count: 3, because: 'the pairs that share a key' },
  },
];

const ofOneClient = { count: 1, because: 'the versions of one client’s answers' };

const clientPage: readonly Question[] = [
  {
    name: 'the client with alerts',
    ask: (db) => findClientWithAlerts(db, nobody),
    reads: [['client_alerts by client_alerts_open (client_id=?)', 'legal_holds by legal_holds_standing (client_id=?)']],
    sorts: { count: 1, because: 'one client’s open alerts' },
  },
  { name: 'health answers', ask: (db) => findHealthRecord(db, nobody, today), reads: [ofEachRecord, ['health_records by its key (client_id=?)']], sorts: ofOneClient },
  { name: 'their versions', ask: (db) => listHealthVersions(db, nobody), reads: [ofEachRecord, ['health_records by its key (client_id=?)']], sorts: ofOneClient },
  { name: 'intakes handed in', ask: (db) => listResponses(db, nobody), reads: [ofEachRecord, ['intake_forms by its key (form_id=? AND version=?)', 'intake_responses by intake_responses_by_client (client_id=?)', 'intake_reviews by its key (response_id=?)']] },
  { name: 'intakes that are open', ask: (db) => listDrafts(db, nobody), reads: [['intake_drafts by intake_drafts_by_client (client_id=?)', 'intake_forms by its key (form_id=? AND version=?)']] },
  { name: 'consents', ask: (db) => listConsentsInForce(db, nobody, today), reads: [ofEachRecord, ['consents by consents_by_client (client_id=?)']] },
  {
    name: 'whose client it is',
    ask: (db) => findChartFacts(db, nobody, 'theo'),
    reads: [['visits by visits_by_client (client_id=?)', 'episodes by episodes_by_client (client_id=?)', 'visits by visits_by_client (client_id=?)', 'episodes by episodes_by_client (client_id=?)']],
  },
  {
    name: 'episodes',
    ask: (db) => listEpisodes(db, nobody),
    reads: [
      [
        'episodes by episodes_by_client (client_id=?)',
        'follow_ups by follow_ups_by_episode (episode_id=?)',
        'plan_decisions by plan_decisions_by_episode (episode_id=?)',
        'visits by visits_by_episode (episode_id=?)',
      ],
    ],
    sorts: { count: 2, because: 'one episode’s follow-ups and decisions' },
  },
  { name: 'notes', ask: (db) => listClientNotes(db, nobody), reads: [['visits by visits_by_client (client_id=?)', ...ofEachItem]] },
  { name: 'documents', ask: (db) => listDocuments(db, nobody), reads: [ofEachRecord, ['archived_documents by documents_by_client (client_id=?)']] },
];

const worklist: readonly Question[] = [
  {
    name: 'unsigned notes of everybody',
    ask: (db) => listUnsignedVisits(db, { therapistId: null, endedBefore: at, limit: 50 }),
    reads: [['visits by visits_uncharted (starts_at<?)', ...ofEachItem]],
  },
  {
    name: 'unsigned notes of one therapist',
    ask: (db) => listUnsignedVisits(db, { therapistId: 'theo', endedBefore: at, limit: 50 }),
    reads: [['visits by visits_uncharted_by_therapist (therapist_id=? AND starts_at<?)', ...ofEachItem]],
  },
];

const todayLists: readonly Question[] = [
  {
    name: 'plans without a visit',
    ask: (db) => listPlansWithoutVisit(db, now),
    reads: [['all of plans by plans_one_active', 'visits by visits_by_plan (plan_id=?)', 'visits by visits_by_plan (plan_id=?)']],
    sorts: { count: 1, because: 'active plans' },
  },
  {
    name: 'intakes that wait',
    ask: (db) => listWaitingIntakes(db, { treatedBy: null, limit: 50 }),
    reads: [['all of waiting_intakes']],
    sorts: { count: 1, because: 'what waits' },
  },
  {
    name: 'missed visits',
    ask: (db) => listMissedVisits(db, now, today),
    reads: [
      [
        'visits by visits_by_state (state=? AND starts_at>? AND starts_at<?)',
        'visits by visits_by_client (client_id=?)',
        'visit_events by visit_events_by_visit (visit_id=?)',
        ...ofEachVisit,
      ],
    ],
    sorts: { count: 1, because: 'what was missed in thirty days' },
  },
  {
    name: 'birthdays',
    ask: (db) => listBirthdays(db, today),
    reads: [['clients by clients_by_birthday (<expr>=?)']],
    sorts: { count: 1, because: 'people born on one day' },
  },
  {
    name: 'birthdays of the last day of February',
    ask: (db) => listBirthdays(db, '2026-02-28'),
    reads: [['clients by clients_by_birthday (<expr>=?)']],
    sorts: { count: 1, because: 'people born on two days' },
  },
  { name: 'how much therapists have to do in a week', ask: (db) => listHandsOnMinutes(db, { from: '2026-03-01', until: '2026-03-07' }), reads: [['visits by visits_by_day (starts_on>? AND starts_on<?)']], sorts: { count: 1, because: 'therapists of one week' } },
  { name: 'visits to come, to find what no longer fits', ask: (db) => listComingVisits(db, now), reads: [['visits by visits_by_time (starts_at>?)']] },
];

const everything: VisitFilter = { from: null, until: null, therapistId: null, clientId: null, states: [] };
const dates = { from: '2026-01-01', until: '2026-02-01' } as const;
const page = 'the visits of one page';

/** The page walks `walked`; the count by state reads one index only, or one client's visits. */
function historyPage(change: Partial<VisitFilter>, walked: string | readonly string[], counted: string): Question {
  const counts = change.clientId ? [counted] : visitState.options.map(() => counted);
  return {
    name: Object.keys(change).join(', ') || 'no filter',
    ask: (db) => listVisitPage(db, { ...everything, ...change }, { offset: 0, limit: 50 }, history),
    reads: [[walked].flat().concat(ofEachVisit), counts],
    sorts: { count: 1 + (Array.isArray(walked) ? 1 : 0) + (change.clientId ? 1 : 0), because: change.clientId ? `${page}; the states of one client’s` : page },
  };
}
const byState = 'visits by visits_by_state (state=?)';
const byStateAndTime = 'visits by visits_by_state (state=? AND starts_at>? AND starts_at<?)';
const byClient = 'visits by visits_by_client (client_id=?)';
const byClientAndTime = 'visits by visits_by_client (client_id=? AND starts_at>? AND starts_at<?)';
const byTherapist = 'visits by visits_by_therapist (therapist_id=?)';
const byTherapistAndTime = 'visits by visits_by_therapist (therapist_id=? AND starts_at>? AND starts_at<?)';
const byTherapistAndState = 'visits by visits_by_therapist_and_state (therapist_id=? AND state=?)';
const byTherapistStateAndTime = 'visits by visits_by_therapist_and_state (therapist_id=? AND state=? AND starts_at>? AND starts_at<?)';
const twoStates: Pick<VisitFilter, 'states'> = { states: ['no_show', 'completed'] };

const visitHistory: readonly Question[] = [
  historyPage({}, 'all of visits by visits_by_time', byState),
  historyPage(dates, 'visits by visits_by_time (starts_at>? AND starts_at<?)', byStateAndTime),
  historyPage({ states: ['no_show'] }, byState, byState),
  historyPage(twoStates, [byState, byState], byState),
  historyPage({ ...dates, states: ['no_show'] }, byStateAndTime, byStateAndTime),
  historyPage({ ...dates, ...twoStates }, [byStateAndTime, byStateAndTime], byStateAndTime),
  historyPage({ therapistId: 'theo' }, byTherapist, byTherapistAndState),
  historyPage({ therapistId: 'theo', states: ['no_show'] }, byTherapistAndState, byTherapistAndState),
  historyPage({ therapistId: 'theo', ...twoStates }, byTherapist, byTherapistAndState),
  historyPage({ therapistId: 'theo', ...dates }, byTherapistAndTime, byTherapistStateAndTime),
  historyPage({ therapistId: 'theo', ...dates, ...twoStates }, byTherapistAndTime, byTherapistStateAndTime),
  historyPage({ clientId: 'maria' }, byClient, byClient),
  historyPage({ clientId: 'maria', ...dates }, byClientAndTime, byClientAndTime),
  historyPage({ clientId: 'maria', states: ['no_show'] }, byClient, byClient),
  historyPage({ clientId: 'maria', ...twoStates }, byClient, byClient),
  historyPage({ clientId: 'maria', therapistId: 'theo' }, byClient, byClient),
  historyPage({ clientId: 'maria', therapistId: 'theo', ...dates, ...twoStates }, byClientAndTime, byClientAndTime),
];

describe.each([
  ['the board', board],
  ['the finder', finder],
  ['a client’s page', clientPage],
  ['the notes to write', worklist],
  ['Today', todayLists],
  ['the visit history', visitHistory],
])('%s', (_title, questions) => {
  it.each(questions)('$name', async ({ ask, reads, sorts }) => {
    const plans = await sqlite.plansOf(ask);
    expect(plans.map((plan) => readsOf(plan).toSorted())).toEqual(reads.map((one) => one.toSorted()));
    expect(plans.flatMap(sortsOf)).toHaveLength(sorts?.count ?? 0);
  });
});

it('goes on behind a visit by the index, too', async () => {
  const [last] = await listVisitSlice(sqlite.db, everything, { limit: 1 }, history);
  expect(last).toBeDefined();
  const [plan] = await sqlite.plansOf((db) => listVisitSlice(db, everything, { limit: 1000, ...(last && { after: last }) }, history));
  expect(plan && readsOf(plan)).toContain('visits by visits_by_time (starts_at<?)');
});

it('sees what an index is worth: without it the same question reads everything', async () => {
  file.file.exec('SAVEPOINT lost; DROP INDEX visits_by_day');
  const [plan] = await sqlite.plansOf((db) => listVisitsOn(db, today, today));
  file.file.exec('ROLLBACK TO lost; RELEASE lost');
  expect(plan && readsOf(plan)).toContain('all of visits');
  expect(plan && sortsOf(plan)).toHaveLength(1);
});
