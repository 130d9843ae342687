import { randomBytes } from 'node:crypto';
import type { FileTicket } from '../../shared/core/file-ticket.ts';
import type { TicketFile } from '../host.ts';

const lifeMilliseconds = 10 * 60 * 1000;
const mostTickets = 40;

export interface Tickets {
  /** Keeps a file for ten minutes under an address that only this seat may fetch. */
  issue(file: TicketFile, seatId: string): FileTicket;
  open(token: string, seatId: string): TicketFile | undefined;
  /** Forgets every file, or those of one seat; called on lock and sign-out. */
  drop(seatId?: string): void;
}

export function createTickets(elapsed: () => number): Tickets {
  const kept = new Map<string, { readonly file: TicketFile; readonly seatId: string; readonly until: number }>();
  function dropOld(): void {
    for (const [token, ticket] of kept) {
      if (ticket.until < elapsed() || kept.size > mostTickets) kept.delete(token);
    }
  }
  return {
    issue(file, seatId) {
      const token = randomBytes(24).toString('base64url');
      kept.set(token, { file, seatId, until: elapsed() + lifeMilliseconds });
      dropOld();
      return {
        url: `/files/${token}`,
        fileName: file.fileName,
        contentType: file.contentType,
        byteSize: file.bytes.byteLength,
      };
    },
    open(token, seatId) {
      dropOld();
      const ticket = kept.get(token);
      return ticket?.seatId === seatId ? ticket.file : undefined;
    },
    drop(seatId) {
      for (const [token, ticket] of kept) if (seatId === undefined || ticket.seatId === seatId) kept.delete(token);
    },
  };
}
