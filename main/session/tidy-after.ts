import type { Program } from '../program.ts';

/** What somebody who leaves must not leave behind: a seat's files, and with the last person what the documents' thread knows. */
export function tidyAfter(program: Program, seatId?: string): void {
  program.tickets.drop(seatId);
  const isAnybodyHere = Array.from(program.seats.all()).some((seat) => seat.actor && !seat.isLocked);
  if (!isAnybodyHere) program.jobs.rest();
}
