import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { channelChoice, reminderChannel, reminderKind, reminderList, reminderSettings } from './reminders.model.ts';

const needs = 'schedule.write';
const touches = ['reminders'] as const;
const ofVisit = z.object({ visitId: id, kind: reminderKind });

export const remindersContract = {
  /** Whom to call or write today, the soonest due first; those done today stay on the list. */
  listToday: reading('schedule.read').output(reminderList),
  markDone: procedure({ needs, touches, audit: 'reminder.done' }).input(ofVisit.extend({ channel: reminderChannel })).output(z.object({})),
  undoDone: procedure({ needs, touches, audit: 'reminder.undone' }).input(ofVisit).output(z.object({})),
  /** What a client agreed to; null takes the record back. */
  chooseChannel: procedure({ needs, touches, audit: 'reminder.channelChosen' })
    .input(z.object({ clientId: id, channel: channelChoice.nullable() }))
    .output(z.object({})),
  getSettings: reading('clinic.read').output(reminderSettings),
  saveSettings: procedure({ needs: 'clinic.write', touches, audit: 'clinic.changed' }).input(reminderSettings).output(reminderSettings),
};
