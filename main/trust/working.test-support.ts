// A program of its own for the tests: opens the clinic in a folder and works as a desk and a therapist do, until it is
// killed. It says on stdout what was confirmed to it, one line of JSON after each reply.
// Arguments: folder, number of the run, client, episode, service, therapist, other therapist.
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import type { NoteBody } from '../../shared/charting/charting.model.ts';
import { addDays } from '../../shared/core/time.ts';
import { createApp } from '../app.ts';
import { clientAt, repeatableRandom, testAppOptions, testClock, testPassword } from '../testing/clinic.ts';
import { completeNote } from '../testing/course.ts';

/** What the program was told is done. `count` is the number that the saved text carries. */
export type Confirmed =
  | { readonly did: 'signedIn' }
  | { readonly did: 'booked'; readonly visitId: string }
  | { readonly did: 'seriesBooked'; readonly note: string }
  | { readonly did: 'clientMade'; readonly clientId: string }
  | { readonly did: 'noteDrafted'; readonly visitId: string; readonly count: number }
  | { readonly did: 'formDrafted'; readonly count: number }
  | { readonly did: 'signed'; readonly visitId: string; readonly noteId: string }
  | { readonly did: 'addendumAdded'; readonly noteId: string; readonly text: string };

const [folder = '', run = '', clientId = '', episodeId = '', serviceId = '', therapistId = '', otherTherapistId = ''] =
  process.argv.slice(2);

function confirm(line: Confirmed): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

// Each run has its own days, so that what an earlier one booked is never in the way.
const day = addDays('2026-04-01', Number(run) * 4);
const clock = testClock(`${addDays(day, 7)}T15:00:00.000Z`);
const app = createApp(testAppOptions(folder, clock, { random: repeatableRandom(`${folder}, run ${run}`) }));
const therapist = clientAt(app, 'therapist');
const desk = clientAt(app, 'desk');
await therapist.session.signIn({ signInName: 'Theo', password: `${testPassword}-own` });
await desk.session.signIn({ signInName: 'Fran', password: `${testPassword}-own` });
// Three hundred runs take three years, and a consent to treat holds for one.
for (const consentId of ['consent_treatment', 'consent_gluteal']) {
  await desk.clients.recordConsent({ clientId, consent: { consentId, state: 'granted', signer: 'client', method: 'paper', signedName: 'M. Núñez', expiresOn: null } });
}
// A killed program keeps nothing of what it compiled; the next run starts faster for this.
flushCompileCache();
confirm({ did: 'signedIn' });

const visit = { serviceId, clientId, roomId: null, planId: null, durationMinutes: 30, acceptsWarnings: true };
const slot = { roomId: null, durationMinutes: 30, therapistId: otherTherapistId };

function noteNumber(count: number): NoteBody {
  const body = completeNote({ lateEntryReason: 'Written after closing time.' });
  return { ...body, subjective: { ...body.subjective, statement: `draft ${count}` } };
}

/** One visit from booking to signature, with everything else a clinic does in between. */
async function round(number: number): Promise<void> {
  const startMinute = number * 45;
  const booked = await desk.schedule.bookVisit({ ...visit, therapistId, startsOn: day, startMinute, note: '', state: 'booked', isWalkIn: false });
  confirm({ did: 'booked', visitId: booked.id });
  await therapist.charting.assignEpisode({ visitId: booked.id, episodeId });
  let version = 0;
  for (const count of [1, 2, 3]) {
    ({ version } = await therapist.charting.saveDraft({ visitId: booked.id, version, body: noteNumber(count) }));
    confirm({ did: 'noteDrafted', visitId: booked.id, count });
    const form = Number(run) * 1000 + number * 10 + count;
    await desk.drafts.saveDraft({ form: 'client.new', subject: 'new', content: `typed ${form}` });
    confirm({ did: 'formDrafted', count: form });
  }
  const note = `series ${run}.${number}`;
  const slots = [1, 2, 3].map((after) => ({ ...slot, startsOn: addDays(day, after), startMinute }));
  await desk.schedule.bookSeries({ clientId, serviceId, planId: null, slots, note, acceptsWarnings: true });
  confirm({ did: 'seriesBooked', note });
  const made = await desk.clients.createClient({ firstName: 'Ada', lastName: `Number ${run}.${number}`, phone: '312 555 0100' });
  confirm({ did: 'clientMade', clientId: made.id });
  const signed = await therapist.charting.signNote({ visitId: booked.id, version, body: noteNumber(3), typedName: 'Theo Therapist' });
  confirm({ did: 'signed', visitId: booked.id, noteId: signed.id });
  for (const count of [1, 2]) {
    const text = `added ${count}`;
    await therapist.charting.addAddendum({ noteId: signed.id, addendum: { kind: 'addendum', reason: 'Call', text } });
    confirm({ did: 'addendumAdded', noteId: signed.id, text });
  }
}

for (let number = 0; number < 30; number += 1) await round(number);
// Nobody killed it: the parent takes that for a failure.
process.exit(3);
