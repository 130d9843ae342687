// What the largest replies cost on their way: validated and written by one side, read by the other; or cloned.
import { StandardRPCJsonSerializer } from '@orpc/client/standard';
import type { AnySchema } from '@orpc/contract';
import { contract } from '../../shared/contract/index.ts';
import { addDays, wallTimeOf } from '../../shared/core/time.ts';
import { ReplySerializer } from '../../main/hosting/reply-serializer.ts';
import { answer, timeEach } from '../harness/answer.ts';
import type { DataSet } from '../harness/data-set.ts';
import { median } from '../harness/statistics.ts';
import { openProgram } from './program.ts';
import { openRaw } from './raw-file.ts';

export interface WireInput {
  readonly set: DataSet;
  readonly side: 'collect' | 'ours' | 'clone';
  readonly replies: readonly Reply[];
}

export interface Reply {
  /** `schedule.getDay` */
  readonly path: string;
  readonly value: unknown;
  readonly bytes: number;
}

const everything = { from: null, until: null, therapistId: null, clientId: null, states: [] };
const calls = 60;
/** Until the engine has made of both sides what it makes of them in a program that has run for a minute. */
const warmUps = 300;

/** Replies as large as this clinic makes them: its fullest day, its longest histories, its longest notes. */
async function collect(set: DataSet): Promise<readonly Reply[]> {
  const program = openProgram(set);
  const [owner, desk] = [await program.as('owner'), await program.as('frontDesk')];
  const file = await openRaw(set);
  const first = (sql: string): string => String(file.prepare(sql).pluck().get());
  const clientId = first('SELECT client_id FROM visits GROUP BY client_id ORDER BY count(*) DESC, client_id LIMIT 1');
  const date = first('SELECT starts_on FROM visits GROUP BY starts_on ORDER BY count(*) DESC, starts_on LIMIT 1');
  const noteId = first('SELECT id FROM notes ORDER BY length(body) DESC, id LIMIT 1');
  const visitId = first('SELECT visit_id FROM notes ORDER BY length(body) DESC, id LIMIT 1');
  const ofNote = first('SELECT client_id FROM notes ORDER BY length(body) DESC, id LIMIT 1');
  const episodeId = first('SELECT episode_id FROM notes GROUP BY episode_id ORDER BY count(*) DESC, episode_id LIMIT 1');
  const ofEpisode = first('SELECT client_id FROM notes GROUP BY episode_id ORDER BY count(*) DESC, episode_id LIMIT 1');
  for (const chart of [clientId, ofNote, ofEpisode]) await owner.clients.giveChartReason({ clientId: chart, reason: 'Figures are taken' });
  const [service] = await desk.clinic.listServices();
  const today = wallTimeOf(set.now, 'America/Chicago').date;
  const slots = { serviceId: service?.id ?? '', therapistId: null, from: addDays(today, 1), days: 60, limit: 50 };
  const values: Readonly<Record<string, unknown>> = {
    'schedule.getDay': await desk.schedule.getDay({ date }),
    'schedule.getRange': await desk.schedule.getRange({ from: addDays(date, -3), days: 7 }),
    'schedule.getMonth': await desk.schedule.getMonth({ from: addDays(date, -20), days: 42, therapistId: null }),
    'schedule.listFreeSlots': await desk.schedule.listFreeSlots(slots),
    'today.getToday': await owner.today.getToday(),
    'today.getPlansToMind': await owner.today.getPlansToMind(),
    'clients.findClients': await desk.clients.findClients({ query: '', limit: 50 }),
    'clients.getClient': await owner.clients.getClient({ clientId }),
    'history.listVisits': await owner.history.listVisits({ filter: everything, offset: 0, limit: 80 }),
    'episodes.listEpisodes': await owner.episodes.listEpisodes({ clientId }),
    'charting.getWorkspace': await owner.charting.getWorkspace({ visitId }),
    'charting.getNote': await owner.charting.getNote({ noteId }),
    'charting.listUnsigned': await owner.charting.listUnsigned({ mine: false, limit: 200 }),
    'charting.listClientNotes': await owner.charting.listClientNotes({ clientId }),
    'charting.getProgress': await owner.charting.getProgress({ episodeId }),
    'documents.listDocuments': await owner.documents.listDocuments({ clientId }),
    'audit.listEvents': await owner.audit.listEvents({ limit: 150 }),
    'staff.listStaff': await owner.staff.listStaff(),
  };
  return Object.entries(values).map(([path, value]) => ({ path, value, bytes: Buffer.byteLength(encode(value)) }));
}

// The program's on its side, the page's on the other.
const writer = new ReplySerializer();
const reader = new StandardRPCJsonSerializer();

function encode(value: unknown): string {
  const [json, meta] = writer.serialize(value);
  return JSON.stringify({ json, meta });
}

function decode(text: string): unknown {
  const { json, meta } = JSON.parse(text);
  return reader.deserialize(json, meta);
}

function outputOf(path: string): AnySchema {
  const [feature = '', name = ''] = path.split('.');
  // Paths of the contract's own procedures, collected above.
  const procedures = contract as unknown as Readonly<Record<string, Readonly<Record<string, { '~orpc': { outputSchema: AnySchema } }>>>>;
  const schema = procedures[feature]?.[name]?.['~orpc'].outputSchema;
  if (!schema) throw new Error(`${path} has no output`);
  return schema;
}

async function ours(replies: readonly Reply[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const { path, value } of replies) {
    const schema = outputOf(path);
    const travel = async (): Promise<unknown> => {
      const checked = await schema['~standard'].validate(value);
      if (checked.issues) throw new Error(`${path} is not what the contract says`);
      return decode(encode(checked.value));
    };
    if (JSON.stringify(await travel()) !== JSON.stringify(value)) throw new Error(`${path} does not arrive as it was sent`);
    await timeEach(warmUps, travel);
    times.push(median(await timeEach(calls, travel)));
  }
  return times;
}

async function clone(replies: readonly Reply[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const { value } of replies) {
    await timeEach(warmUps, () => structuredClone(value));
    times.push(median(await timeEach(calls, () => structuredClone(value))));
  }
  return times;
}

answer(async ({ set, side, replies }: WireInput): Promise<unknown> => {
  if (side === 'collect') return collect(set);
  return side === 'ours' ? ours(replies) : clone(replies);
});
