// One note in two windows at once: whoever saves first is never written over unseen, and a note is signed once.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NoteBody } from '../../shared/charting/charting.model.ts';
import { clientAt, openTestClinic, type TestClinic } from '../testing/clinic.ts';
import { completeNote, startCourse, type StartedCourse } from '../testing/course.ts';

const races = Number(process.env['FASCIA_FAULT_RUNS'] ?? 20);

let clinic: TestClinic;
let course: StartedCourse;
beforeEach(async () => {
  clinic = await openTestClinic();
  course = await startCourse(clinic);
});
afterEach(() => clinic.close());

/** Theo's two windows on the same desk. */
function windows() {
  return [clinic.as('therapist').charting, clientAt(clinic.app, 'therapist', 'second window').charting] as const;
}

function typed(statement: string): NoteBody {
  const body = completeNote();
  return { ...body, subjective: { ...body.subjective, statement } };
}

function outcomes(results: readonly PromiseSettledResult<unknown>[]): { readonly won: number; readonly refusals: readonly string[] } {
  const refusals = results.flatMap((result) => (result.status === 'rejected' ? [String(Reflect.get(Object(result.reason), 'code'))] : []));
  return { won: results.length - refusals.length, refusals };
}

describe(`${races} times two windows`, () => {
  it('save one draft: one wins, the other is told, and what is kept is what the winner typed', async () => {
    const [here, there] = windows();
    const visitId = course.visit.id;
    for (let version = 0; version < races; version += 1) {
      const results = await Promise.allSettled([
        here.saveDraft({ visitId, version, body: typed(`here ${version}`) }),
        there.saveDraft({ visitId, version, body: typed(`there ${version}`) }),
      ]);
      expect(outcomes(results)).toEqual({ won: 1, refusals: ['stale'] });
      const winner = results[0].status === 'fulfilled' ? 'here' : 'there';
      const { draft } = await here.getWorkspace({ visitId });
      expect(draft).toMatchObject({ version: version + 1, body: { subjective: { statement: `${winner} ${version}` } } });
    }
  });

  it('add to one signed note: both additions are kept, each chained to the one before', async () => {
    const [here, there] = windows();
    const { id: noteId } = await here.signNote({ visitId: course.visit.id, version: 0, body: completeNote(), typedName: 'Theo Therapist' });
    for (let race = 0; race < races; race += 1) {
      await Promise.all([here, there].map((one, index) => one.addAddendum({ noteId, addendum: { kind: 'addendum', reason: 'Call', text: `${race}.${index}` } })));
    }
    const { addenda } = await here.getNote({ noteId });
    expect(new Set(addenda.map(({ text }) => text)).size).toBe(2 * races);
    expect(new Set(addenda.map(({ contentHash }) => contentHash)).size).toBe(2 * races);
  });
});

describe('two windows at the signature', () => {
  it('sign it once, and the visit is completed once', async () => {
    const [here, there] = windows();
    const visitId = course.visit.id;
    const results = await Promise.allSettled([here, there].map((one) => one.signNote({ visitId, version: 0, body: completeNote(), typedName: 'Theo Therapist' })));
    expect(outcomes(results)).toEqual({ won: 1, refusals: ['conflict'] });
    const events = await clinic.as('owner').audit.listEvents({ action: 'note.signed', limit: 5 });
    expect(events).toHaveLength(1);
  });

  it('sign nothing that another window has written since: the signature is for what was read', async () => {
    const [here, there] = windows();
    const visitId = course.visit.id;
    await here.saveDraft({ visitId, version: 0, body: typed('first') });
    await there.saveDraft({ visitId, version: 1, body: typed('second') });
    await expect(here.signNote({ visitId, version: 1, body: typed('first'), typedName: 'Theo Therapist' })).rejects.toMatchObject({ code: 'stale' });
    await there.signNote({ visitId, version: 2, body: typed('second'), typedName: 'Theo Therapist' });
    await expect(here.saveDraft({ visitId, version: 2, body: typed('late') })).rejects.toMatchObject({ code: 'conflict', data: { reason: 'noteSigned' } });
  });
});
