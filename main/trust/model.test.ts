// Fault row 29: any run of booking, moving, cancelling, undoing and starting anew leaves what a small model says.
// `npm run faults -- 29` runs five hundred of sixty steps.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContractClient } from '../../shared/contract/client.ts';
import { progressOf } from '../../shared/core/testing/progress.ts';
import { addDays } from '../../shared/core/time.ts';
import type { VisitState, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { createApp } from '../app.ts';
import type { App } from '../host.ts';
import { openScheduleClinic, refusalOf, type ScheduleClinic } from '../schedule/schedule.test-support.ts';
import { clientAt, repeatableRandom, testAppOptions, testPassword } from '../testing/clinic.ts';

const runs = Number(process.env['FASCIA_FAULT_RUNS'] ?? 12);
const steps = runs > 100 ? 60 : 25;

/** A visit as the model knows it: where it stands, by small numbers, and what it was before its last step. */
interface Modelled {
  readonly client: number;
  readonly therapist: number;
  readonly room: number;
  readonly day: number;
  /** Hours after eight. */
  readonly hour: number;
  readonly state: VisitState;
  readonly before: Modelled | undefined;
}

interface Place {
  readonly client: number;
  readonly therapist: number;
  readonly room: number;
  readonly day: number;
  readonly hour: number;
}

interface Model {
  readonly visits: Map<string, Modelled>;
  /** The order in which they were booked: steps name visits by it. */
  readonly order: string[];
}

/** The program as it runs now, and the clinic around it. */
interface Real {
  desk: ContractClient;
  app: App;
  readonly clinic: ScheduleClinic;
  readonly clients: readonly string[];
  /** Every run has months of its own. */
  readonly from: string;
}

let clinic: ScheduleClinic;
let clients: readonly string[];
let running: App | undefined;
let restarts = 0;
let runNumber = 0;

beforeAll(async () => {
  clinic = await openScheduleClinic();
  clients = await Promise.all(['Ada', 'Bea', 'Cia'].map((firstName) => clinic.addClient({ firstName })));
});
afterAll(async () => {
  await running?.close();
  await clinic.close();
});

function stands({ state }: Modelled): boolean {
  return state === 'booked' || state === 'confirmed';
}

/** The rule of the model: nobody and no room twice at the same hour. */
function isTaken(model: Model, place: Place, except?: string): boolean {
  return [...model.visits].some(
    ([id, other]) =>
      id !== except && stands(other) && other.day === place.day && other.hour === place.hour &&
      (other.client === place.client || other.therapist === place.therapist || other.room === place.room),
  );
}

function placementOf({ clinic: { staffIds, rooms }, from }: Real, place: Place) {
  return {
    therapistId: place.therapist === 0 ? staffIds.therapist : staffIds.otherTherapist,
    roomId: place.room === 0 ? rooms.one : rooms.two,
    startsOn: addDays(from, place.day),
    startMinute: 480 + place.hour * 60,
    durationMinutes: 60,
  };
}

async function present(real: Real, visitId: string): Promise<VisitSummary> {
  return real.desk.schedule.getVisit({ visitId });
}

const conflicts = ['therapistBusy', 'roomTaken', 'clientElsewhere'];

type Command = fc.AsyncCommand<Model, Real>;

function command(name: string, canRun: (model: Model) => boolean, work: (model: Model, real: Real) => Promise<void>): Command {
  return { check: canRun, run: work, toString: () => name };
}

function visitAt(model: Model, index: number): string {
  return model.order[index % Math.max(1, model.order.length)] ?? '';
}

function book(place: Place): Command {
  return command(`book ${JSON.stringify(place)}`, () => true, async (model, real) => {
    const call = real.desk.schedule.bookVisit({ ...placementOf(real, place), clientId: real.clients[place.client] ?? '', serviceId: clinic.serviceId, planId: null, note: '', state: 'booked', isWalkIn: false, acceptsWarnings: true });
    if (isTaken(model, place)) {
      expect(conflicts).toContain((await refusalOf(call)).reason);
      return;
    }
    const { id } = await call;
    model.visits.set(id, { ...place, state: 'booked', before: undefined });
    model.order.push(id);
  });
}

function move(index: number, to: Omit<Place, 'client'>): Command {
  return command(`move ${index} ${JSON.stringify(to)}`, (model) => model.order.length > 0, async (model, real) => {
    const id = visitAt(model, index);
    const visit = model.visits.get(id);
    if (!visit) return;
    const { version } = await present(real, id);
    const place = { ...to, client: visit.client };
    const call = real.desk.schedule.moveVisit({ ...placementOf(real, place), visitId: id, version, acceptsWarnings: true });
    if (!stands(visit)) expect((await refusalOf(call)).reason).toBe('stateNotAllowed');
    else if (isTaken(model, place, id)) expect(conflicts).toContain((await refusalOf(call)).reason);
    else {
      await call;
      model.visits.set(id, { ...place, state: visit.state, before: visit });
    }
  });
}

function change(index: number, state: 'confirmed' | 'cancelled_by_client'): Command {
  return command(`${state} ${index}`, (model) => model.order.length > 0, async (model, real) => {
    const id = visitAt(model, index);
    const visit = model.visits.get(id);
    if (!visit) return;
    const { version } = await present(real, id);
    const call = real.desk.schedule.changeVisitState({ visitId: id, version, state, reason: '' });
    if (!stands(visit) || visit.state === state) expect((await refusalOf(call)).reason).toBe('stateNotAllowed');
    else {
      await call;
      model.visits.set(id, { ...visit, state, before: visit });
    }
  });
}

/** Takes the last step of a visit back: a move by moving, a state by restoring it. */
function undo(index: number): Command {
  return command(`undo ${index}`, (model) => model.visits.get(visitAt(model, index))?.before !== undefined, async (model, real) => {
    const id = visitAt(model, index);
    const visit = model.visits.get(id);
    const before = visit?.before;
    if (!visit || !before) return;
    const { version } = await present(real, id);
    const isMove = visit.state === before.state;
    const call = isMove
      ? real.desk.schedule.moveVisit({ ...placementOf(real, before), visitId: id, version, acceptsWarnings: true })
      : real.desk.schedule.restoreVisitState({ visitId: id, version, state: before.state });
    // Only who left the place can find it taken.
    if ((isMove || !stands(visit)) && isTaken(model, before, id)) expect(conflicts).toContain((await refusalOf(call)).reason);
    else {
      await call;
      model.visits.set(id, { ...before, before: undefined });
    }
  });
}

/** Closes the program and opens the file in a new one. */
function restart(): Command {
  return command('restart', () => true, async (_model, real) => {
    await real.app.close();
    restarts += 1;
    real.app = createApp(testAppOptions(clinic.folder, clinic.clock, { random: repeatableRandom(`restart ${restarts}`) }));
    running = real.app;
    real.desk = clientAt(real.app, 'frontDesk');
    await real.desk.session.signIn({ signInName: 'Fran', password: `${testPassword}-own` });
  });
}

const zeroOrOne = fc.integer({ min: 0, max: 1 });
const placed = { therapist: zeroOrOne, room: zeroOrOne, day: fc.integer({ min: 0, max: 2 }), hour: fc.integer({ min: 0, max: 2 }) };
const anyVisit = fc.nat({ max: 30 });
const commands = fc.commands(
  [
    fc.record({ ...placed, client: fc.integer({ min: 0, max: 2 }) }).map(book),
    fc.tuple(anyVisit, fc.record(placed)).map(([index, to]) => move(index, to)),
    fc.tuple(anyVisit, fc.constantFrom('confirmed' as const, 'cancelled_by_client' as const)).map(([index, state]) => change(index, state)),
    anyVisit.map(undo),
    fc.constantFrom(0, 1, 2, 3, 4).map((chance) => (chance === 0 ? restart() : undo(chance))),
  ],
  { maxCommands: steps, size: 'max' },
);

/** What stands in the file of this run's days, told as the model tells it. */
async function standing(real: Real): Promise<string[]> {
  const days = await Promise.all([0, 1, 2].map((day) => real.desk.schedule.getDay({ date: addDays(real.from, day) })));
  return days.flatMap(({ visits }) => visits.map(({ id, clientId, therapistId, roomId, startsOn, startMinute, state }) => [id, clientId, therapistId, roomId, startsOn, startMinute, state].join(' '))).toSorted();
}

function expected(model: Model, real: Real): string[] {
  return [...model.visits]
    .map(([id, visit]) => {
      const { therapistId, roomId, startsOn, startMinute } = placementOf(real, visit);
      return [id, real.clients[visit.client], therapistId, roomId, startsOn, startMinute, visit.state].join(' ');
    })
    .toSorted();
}

describe('the schedule, against a model of it', () => {
  it(
    'holds what the model holds after any steps',
    async () => {
      let booked = 0;
      const progress = progressOf(`runs of up to ${steps} steps`, runs, (line) => process.stdout.write(line));
      await fc.assert(
        fc.asyncProperty(commands, async (list) => {
          runNumber += 1;
          const app = running ?? clinic.app;
          const desk = running ? clientAt(running, 'frontDesk') : clinic.as('frontDesk');
          const real: Real = { app, desk, clinic, clients, from: addDays('2026-03-03', runNumber * 3) };
          const model: Model = { visits: new Map(), order: [] };
          await fc.asyncModelRun(() => ({ model, real }), list);
          expect(await standing(real)).toEqual(expected(model, real));
          booked += model.order.length;
          progress.step(`${booked} visits booked, ${restarts} restarts`);
        }),
        { numRuns: runs, endOnFailure: true },
      );
      expect(booked).toBeGreaterThan(runs);
    },
    runs * 6000 + 60_000,
  );
});
