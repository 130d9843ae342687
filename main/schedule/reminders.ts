// The list of whom to call or write today. There is no server: a person sends, and marks what is done.
import { millisecondsOf } from '../../shared/core/time.ts';
import type { remindersContract } from '../../shared/schedule/reminders.contract.ts';
import type { ReminderItem, ReminderSettings } from '../../shared/schedule/reminders.model.ts';
import { channelOf, reminderOfToday } from '../../shared/schedule/reminders.rules.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import {
  getReminderSettings,
  insertReminder,
  listVisitsToRemind,
  replaceChoice,
  undoReminder,
  updateReminderSettings,
  type VisitToRemind,
} from '../../db/schedule/reminders.queries.ts';
import { findVisit } from '../../db/schedule/schedule.queries.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';

const hourMilliseconds = 3_600_000;

function itemOf({ now, zone }: Request, visit: VisitToRemind, settings: ReminderSettings): ReminderItem | undefined {
  const due = reminderOfToday({ ...visit, now: now(), zone, settings });
  if (!due) return undefined;
  const { done, startsAt: _startsAt, bookedAt: _bookedAt, ...shown } = visit;
  const standing = done.find((one) => one.kind === due.kind);
  return { ...shown, ...due, channel: channelOf(visit), done: standing ? { at: standing.at, staffName: standing.staffName, channel: standing.channel } : null };
}

async function saveSettings(request: Request, settings: ReminderSettings): Promise<ReminderSettings> {
  if (settings.secondHours >= settings.firstHours) refuse('validation', undefined, { fields: { secondHours: 'tooLarge' } });
  request.concerning({ detail: { part: 'reminders' } });
  return request.write(async (tx) => {
    if (!(await updateReminderSettings(tx, settings))) refuse('stale');
    return getReminderSettings(tx);
  });
}

export const remindersService: Implementation<typeof remindersContract, Request> = {
  async listToday(request) {
    const settings = await getReminderSettings(request.db);
    const now = millisecondsOf(request.now());
    // Quiet hours move a reminder forward by less than a day, and today ends within one.
    const visits = await listVisitsToRemind(request.db, now, now + (settings.firstHours + 48) * hourMilliseconds);
    const items = visits.flatMap((visit) => itemOf(request, visit, settings) ?? []);
    return { date: request.today(), items: items.toSorted((one, other) => one.dueAt.localeCompare(other.dueAt)) };
  },
  async markDone(request, { visitId, kind, channel }) {
    return request.write(async (tx) => {
      const visit = found(await findVisit(tx, visitId, request.today()));
      const by = { at: request.now(), staffId: request.actor.staffId };
      await insertReminder(tx, { id: request.newId(), visitId, kind, channel, startsAt: millisecondsOf(visit.startsAt), ...by });
      request.concerning({ clientId: visit.clientId, subjectId: visitId, detail: { kind, channel } });
      return {};
    });
  },
  async undoDone(request, { visitId, kind }) {
    return request.write(async (tx) => {
      const visit = found(await findVisit(tx, visitId, request.today()));
      await undoReminder(tx, visitId, kind, request.now());
      request.concerning({ clientId: visit.clientId, subjectId: visitId, detail: { kind } });
      return {};
    });
  },
  async chooseChannel(request, { clientId, channel }) {
    return request.write(async (tx) => {
      found(await findClient(tx, clientId));
      await replaceChoice(tx, clientId, channel, request.now(), request.actor.staffId);
      request.concerning({ clientId, detail: { channel: channel ?? 'unknown' } });
      return {};
    });
  },
  getSettings: ({ db }) => getReminderSettings(db),
  saveSettings,
};
