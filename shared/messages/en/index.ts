// The English catalogue: one file per feature, one line here.
import { app } from './app.ts';
import { attachments } from './attachments.ts';
import { audit } from './audit.ts';
import { backup } from './backup.ts';
import { body } from './body.ts';
import { charting } from './charting.ts';
import { clients } from './clients.ts';
import { clinic } from './clinic.ts';
import { documents } from './documents.ts';
import { episodes } from './episodes.ts';
import { errors } from './errors.ts';
import { history } from './history.ts';
import { intake } from './intake.ts';
import { keys } from './keys.ts';
import { merge } from './merge.ts';
import { record } from './record.ts';
import { reminders } from './reminders.ts';
import { rights } from './rights.ts';
import { schedule } from './schedule.ts';
import { screening } from './screening.ts';
import { series } from './series.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { staff } from './staff.ts';
import { system } from './system.ts';
import { today } from './today.ts';
import { ui } from './ui.ts';
import { validation } from './validation.ts';
import { waitlist } from './waitlist.ts';

export const en = {
  app,
  attachments,
  audit,
  backup,
  body,
  charting,
  clients,
  clinic,
  documents,
  episodes,
  errors,
  history,
  intake,
  keys,
  merge,
  record,
  reminders,
  rights,
  schedule,
  screening,
  series,
  session,
  settings,
  staff,
  system,
  today,
  ui,
  validation,
  waitlist,
} as const;

/** The shape that every further language fills. */
export type Messages = typeof en;
