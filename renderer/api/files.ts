import type { FileTicket } from '../../shared/core/file-ticket.ts';

/** The file behind a ticket, on either host. @throws Error when the ticket has run out. */
export async function fetchTicket(ticket: FileTicket, signal: AbortSignal): Promise<Uint8Array> {
  const reply = await fetch(ticket.url, { signal });
  if (!reply.ok) throw new Error(`the file did not come: ${reply.status}`);
  return new Uint8Array(await reply.arrayBuffer());
}

/** The host offers the ticket's file for saving; nothing of it stays in the page. */
export function saveTicket(ticket: FileTicket): void {
  const link = document.createElement('a');
  link.href = `${ticket.url}?save`;
  link.download = ticket.fileName;
  link.click();
}
