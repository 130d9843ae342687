// A clinic with a service, two rooms and people to book, for the tests of the schedule and of Today.
import type { z } from 'zod';
import type { ClientDetails } from '../../shared/clients/clients.model.ts';
import type { RefusalData } from '../../shared/contract/errors.ts';
import type { newVisit, VisitSummary } from '../../shared/schedule/schedule.model.ts';
import { openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { complaint, fourSessions, newClient } from '../testing/course.ts';

export interface ScheduleClinic extends TestClinic {
  readonly serviceId: string;
  readonly rooms: { readonly one: string; readonly two: string };
  /** A new client; only what matters to the test is given. */
  addClient(changes?: Partial<ClientDetails>): Promise<string>;
  /** Books as the desk: Theo, Room 1, 60 minutes on Tuesday 3 March 2026 at 10:00, unless the test says otherwise. */
  book(changes: Partial<z.input<typeof newVisit>> & { readonly clientId: string }): Promise<VisitSummary>;
  /** An active plan of a new episode of this client, who has had a first visit with Theo on `firstOn`. */
  addPlan(clientId: string, sessionsPlanned: number): Promise<string>;
}

export async function openScheduleClinic(): Promise<ScheduleClinic> {
  const clinic = await openTestClinic();
  const owner = clinic.as('owner');
  const desk = clinic.as('frontDesk');
  const [service] = await owner.clinic.listServices();
  const [first] = await owner.clinic.listRooms();
  const second = await owner.clinic.saveRoom({ name: 'Room 2', isActive: true });
  if (!service || !first) throw new Error('the test clinic has a service and a room');
  const rooms = { one: first.id, two: second.id };
  return {
    ...clinic,
    serviceId: service.id,
    rooms,
    async addClient(changes = {}) {
      return (await desk.clients.createClient({ ...newClient, firstName: 'Maria', lastName: 'Lopez', birthDate: null, ...changes })).id;
    },
    book: (changes) =>
      desk.schedule.bookVisit({
        serviceId: service.id,
        therapistId: clinic.staffIds.therapist,
        roomId: rooms.one,
        startsOn: '2026-03-03',
        startMinute: 600,
        durationMinutes: 60,
        planId: null,
        note: '',
        state: 'booked',
        isWalkIn: false,
        acceptsWarnings: false,
        ...changes,
      }),
    async addPlan(clientId, sessionsPlanned) {
      const therapist = clinic.as('therapist');
      await therapist.clients.giveChartReason({ clientId, reason: 'First assessment' });
      const { id } = await therapist.episodes.openEpisode({ clientId, complaint });
      const { plan } = await therapist.episodes.savePlan({
        episodeId: id,
        version: null,
        plan: { ...fourSessions, sessionsPlanned, reasonForCount: 'As the test needs' },
      });
      if (!plan) throw new Error('savePlan answers with the plan');
      return plan.id;
    },
  };
}

export interface Outcome {
  readonly code: string;
  readonly reason: string | undefined;
  readonly details: RefusalData['details'];
  readonly fields: RefusalData['fields'];
}

/** How a call was refused, in the contract's words; fails where the call went through. */
export async function refusalOf(call: Promise<unknown>): Promise<Outcome> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (fault) {
    if (!(fault instanceof Error) || !('code' in fault) || !('data' in fault)) throw fault;
    const data = fault.data as RefusalData; // what every error of the contract carries
    return { code: String(fault.code), reason: data.reason, details: data.details, fields: data.fields };
  }
  throw new Error(`expected a refusal, got ${JSON.stringify(answer)}`);
}
