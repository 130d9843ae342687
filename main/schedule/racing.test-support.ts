// A program of its own for the race: signs in at one desk of the clinic in a folder, and books what it is told at the
// moment it is told. Arguments: folder, name of the program.
import type { z } from 'zod';
import type { newVisit } from '../../shared/schedule/schedule.model.ts';
import { createApp } from '../app.ts';
import { clientAt, repeatableRandom, testAppOptions, testClock, testPassword } from '../testing/clinic.ts';

/** Parent to child: the visit to book, and when, in milliseconds since 1970. */
export interface RaceStart {
  readonly visit: z.input<typeof newVisit>;
  readonly at: number;
}

/** Child to parent: booked, or why it was not; `fault` is whatever was not foreseen. */
export type RaceEnd = { readonly won: true; readonly visitId: string } | { readonly won: false; readonly reason: string | null; readonly fault: string | null };

const [folder = '', name = ''] = process.argv.slice(2);
const app = createApp(testAppOptions(folder, testClock(), { random: repeatableRandom(`${folder}, ${name}`) }));
const desk = clientAt(app, name);
await desk.session.signIn({ signInName: 'Fran', password: `${testPassword}-own` });

async function book({ visit, at }: RaceStart): Promise<RaceEnd> {
  // Neither waits for its turn in a queue of timers: both look at the clock until it is time.
  while (Date.now() < at);
  try {
    const { id } = await desk.schedule.bookVisit(visit);
    return { won: true, visitId: id };
  } catch (error) {
    const reason = (error as { data?: { reason?: string } }).data?.reason; // typed errors of the contract carry it
    return { won: false, reason: reason ?? null, fault: reason === undefined ? String(error) : null };
  }
}

process.on('message', (start: RaceStart) => void book(start).then((end) => process.send?.(end)));
process.send?.('ready');
