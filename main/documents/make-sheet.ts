import { weekFrom } from '../../shared/core/time.ts';
import type { SheetMade, SheetWish } from '../../shared/documents/documents.model.ts';
import { unpackRange } from '../../shared/schedule/range.model.ts';
import { getClinicProfile } from '../../db/clinic/clinic.queries.ts';
import type { JobOptions } from '../jobs/jobs.model.ts';
import { refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { getRange } from '../schedule/range.ts';
import { lookOf } from './look.ts';
import { composeSheetTitle } from './sheet-title.ts';
import { print } from './make-document.ts';
import { wordsFor } from './words.ts';

/**
 * Makes the sheet of a day or of the week around it. It is printed and thrown away: nothing of it is archived.
 * @throws Refusal `notFound` for somebody who has no visits and works no hours then.
 */
export async function makeSheet(request: Request, { kind, date, staffId }: SheetWish, options: JobOptions = {}): Promise<SheetMade> {
  const profile = await getClinicProfile(request.db);
  const from = kind === 'day' ? date : weekFrom(date, profile.weekStart);
  const days = unpackRange(await getRange(request, { from, days: kind === 'day' ? 1 : 7 }));
  const therapists = (days[0]?.therapists ?? []).filter((therapist) => staffId === null || therapist.staffId === staffId);
  if (therapists.length === 0) refuse('notFound');
  const facts = { kind: 'sheet', sheet: kind, days, therapists: therapists.map(({ staffId: id, name }) => ({ staffId: id, name })) } as const;
  const { bytes, pageCount } = await print(request, { profile, facts, look: await lookOf(request.db, 'sheet'), asOf: request.now() }, options);
  const ticket = request.issueTicket({ fileName: `${kind}-sheet-${from}.pdf`, contentType: 'application/pdf', bytes });
  return { title: composeSheetTitle(facts, wordsFor(profile)), pageCount, ticket };
}
