// The complete copy of one client: every row on file, as data and as a document.
import type { CopyFormat } from '../../shared/rights/rights.model.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { recordIdsOf } from '../../db/clients/records.queries.ts';
import { getClinicProfile } from '../../db/clinic/clinic.queries.ts';
import { findNote } from '../../db/charting/charting.queries.ts';
import { findResponse } from '../../db/intake/responses.queries.ts';
import { copyClient, listAccess, listNames, type CopiedRow } from '../../db/rights/client-copy.queries.ts';
import { clientName } from '../../shared/clients/clients.rules.ts';
import type { IntakeFacts, SessionNoteFacts } from '../documents/facts.ts';
import { factsOfNote } from '../documents/gather-facts.ts';
import { lookOf } from '../documents/look.ts';
import { print } from '../documents/make-document.ts';
import type { TicketFile } from '../host.ts';
import { found } from '../refusal.ts';
import type { Request } from '../request.ts';

/** On paper notes and intakes stand as they were signed, with what is derived from them; files are handed over as data. */
const notOnPaper: ReadonlySet<string> = new Set(['attachment_files', 'notes', 'note_findings', 'note_measures', 'note_treatments', 'addenda', 'intake_responses']);

async function readNotes(request: Request, rows: readonly CopiedRow[]): Promise<SessionNoteFacts[]> {
  const facts: SessionNoteFacts[] = [];
  for (const { id } of rows) facts.push(await factsOfNote(request, found(await findNote(request.db, String(id)))));
  return facts.toSorted((one, other) => one.note.visit.startsOn.localeCompare(other.note.visit.startsOn));
}

async function readIntakes(request: Request, client: IntakeFacts['client'], rows: readonly CopiedRow[]): Promise<IntakeFacts[]> {
  const facts: IntakeFacts[] = [];
  for (const { id } of rows) facts.push({ kind: 'intake', client, response: found(await findResponse(request.db, String(id))).response });
  return facts.toSorted((one, other) => one.response.handedInAt.localeCompare(other.response.handedInAt));
}

/** The file that a client takes with them. @throws Refusal `notFound` for an unknown or merged record. */
export async function makeClientCopy(request: Request, clientId: string, format: CopyFormat): Promise<TicketFile> {
  const { db } = request;
  const client = found(await findClient(db, clientId));
  const ids = await recordIdsOf(db, clientId);
  const tables = await copyClient(db, ids);
  const access = await listAccess(db, ids);
  const names = await listNames(db);
  const madeAt = request.now();
  // The name of the file says the day, not whose it is: files are copied around.
  const fileName = `client-copy-${request.today()}.${format}`;
  if (format === 'json') {
    const profile = await getClinicProfile(db);
    const copy = { format: 'fascia-client-copy', version: 1, madeAt, clinic: profile.name, recordIds: ids, names, tables, access };
    return { fileName, contentType: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify(copy, null, 1), 'utf8') };
  }
  const others = Object.fromEntries(Object.entries(tables).filter(([table]) => !notOnPaper.has(table)));
  const notes = await readNotes(request, tables['notes'] ?? []);
  const about = { name: clientName(client), birthDate: client.birthDate };
  const intakes = await readIntakes(request, about, tables['intake_responses'] ?? []);
  const facts = { kind: 'client_copy', client: about, tables: others, intakes, notes, names, access } as const;
  const order = { profile: await getClinicProfile(db), facts, look: await lookOf(db, 'client_copy'), asOf: madeAt };
  const { bytes } = await print(request, order, {});
  return { fileName, contentType: 'application/pdf', bytes };
}
