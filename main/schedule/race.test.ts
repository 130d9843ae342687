// Fault row 18: two programs, each a process of its own on the same file, book one slot at the same moment.
// `npm run faults -- 18` runs a thousand rounds.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { progressOf } from '../../shared/core/testing/progress.ts';
import { addDays } from '../../shared/core/time.ts';
import type { RaceEnd, RaceStart } from './racing.test-support.ts';
import { openScheduleClinic, type ScheduleClinic } from './schedule.test-support.ts';

let clinic: ScheduleClinic;
let programs: readonly ChildProcess[];
let clients: readonly [string, string];

async function startProgram(name: string): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('racing.test-support.ts', import.meta.url)), [clinic.folder, name]);
  await once(child, 'message');
  return child;
}

beforeAll(async () => {
  clinic = await openScheduleClinic();
  clients = [await clinic.addClient(), await clinic.addClient({ firstName: 'John' })];
  programs = await Promise.all(['one-desk', 'other-desk'].map(startProgram));
});
afterAll(async () => {
  for (const program of programs) program.kill();
  await clinic.close();
});

const rounds = Number(process.env['FASCIA_FAULT_RUNS'] ?? 20);
const progress = progressOf('races', rounds, (line) => process.stdout.write(line));

/** Milliseconds in which the start of a round reaches both programs. */
const untilStart = 4;

/** Has this program book for its client, and waits for what it says. */
async function book(program: ChildProcess, start: RaceStart): Promise<RaceEnd> {
  const answered = once(program, 'message');
  program.send(start);
  const [end] = (await answered) as [RaceEnd]; // the program sends nothing else once it is ready
  return end;
}

/** A slot of its own for each round: six an hour and a half apart on each day from March on. */
function slotOf(round: number): { readonly startsOn: string; readonly startMinute: number } {
  return { startsOn: addDays('2026-03-03', Math.floor(round / 6)), startMinute: 480 + (round % 6) * 90 };
}

describe('two programs that book one slot of one file', () => {
  it(
    'one wins and the other is told why, every time',
    async () => {
      const wins = [0, 0];
      for (let round = 0; round < rounds; round += 1) {
        const slot = {
          ...slotOf(round),
          serviceId: clinic.serviceId,
          therapistId: clinic.staffIds.therapist,
          roomId: clinic.rooms.one,
          durationMinutes: 60,
          planId: null,
          note: '',
          state: 'booked',
          isWalkIn: false,
          acceptsWarnings: true,
        } as const;
        const at = Date.now() + untilStart;
        const ends = await Promise.all(programs.map((program, index) => book(program, { visit: { ...slot, clientId: clients[index] ?? '' }, at })));
        const { visits } = await clinic.as('frontDesk').schedule.getDay({ date: slot.startsOn });
        for (const [index, { won }] of ends.entries()) if (won) wins[index] = (wins[index] ?? 0) + 1;
        expect({ round, lost: ends.filter(({ won }) => !won) }).toEqual({ round, lost: [{ won: false, reason: 'therapistBusy', fault: null }] });
        const standing = visits.filter(({ startMinute }) => startMinute === slot.startMinute);
        expect(standing.map(({ id }) => id)).toEqual(ends.flatMap((end) => (end.won ? [end.visitId] : [])));
        progress.step(`the first program won ${wins[0]}, the second ${wins[1]}`);
      }
      expect(wins.reduce((sum, won) => sum + won, 0)).toBe(rounds);
    },
    rounds * 500 + 30_000,
  );

  it('the audit log stays one unbroken chain', async () => {
    const { isIntact } = await clinic.as('owner').audit.verifyChain();
    expect(isIntact).toBe(true);
  });
});
