// A visit on a day with nothing else on it, two months from now by the machine's clock, by which the program runs.
import { addDays } from '../../shared/core/time.ts';
import { answer } from '../harness/answer.ts';
import type { DataSet } from '../harness/data-set.ts';
import { openProgram } from './program.ts';

export interface PreparedVisit {
  readonly visitId: string;
  readonly startsOn: string;
}

answer(async (set: DataSet): Promise<PreparedVisit> => {
  const desk = await openProgram(set).as('frontDesk');
  const [client] = await desk.clients.findClients({ query: '' });
  const service = (await desk.clinic.listServices()).find((one) => one.isActive);
  if (!client || !service) throw new Error('the data set has clients and services');
  const from = addDays(new Date().toISOString().slice(0, 10), 60);
  const slots = await desk.schedule.listFreeSlots({ serviceId: service.id, therapistId: null, from, days: 14, limit: 50, apartMinutes: 60 });
  // In the middle of the day, where a drag is far from the edges at which the board scrolls.
  const slot = slots.find(({ startMinute }) => startMinute >= 720);
  if (!slot) throw new Error('the data set has no free time in two months');
  const { therapistId, roomId, startsOn, startMinute, durationMinutes } = slot;
  const visit = { therapistId, roomId, startsOn, startMinute, durationMinutes, clientId: client.id, serviceId: service.id, planId: null, note: '', isWalkIn: false };
  const { id } = await desk.schedule.bookVisit({ ...visit, state: 'booked', acceptsWarnings: true });
  return { visitId: id, startsOn };
});
