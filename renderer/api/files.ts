import type { FileTicket } from '../../shared/documents/documents.model.ts';

/** The file behind a ticket, on either host. @throws Error when the ticket has run out. */
export async function fetchTicket(ticket: FileTicket, signal: AbortSignal): Promise<Uint8Array> {
  const reply = await fetch(ticket.url, { signal });
  if (!reply.ok) throw new Error(`the file did not come: ${reply.status}`);
  return new Uint8Array(await reply.arrayBuffer());
}
