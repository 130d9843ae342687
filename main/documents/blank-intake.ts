import type { IntakeForm } from '../../shared/intake/intake.model.ts';
import type { SheetMade } from '../../shared/documents/documents.model.ts';
import { findClient } from '../../db/clients/clients.queries.ts';
import { getClinicProfile } from '../../db/clinic/clinic.queries.ts';
import { currentForm } from '../intake/forms.ts';
import type { JobOptions } from '../jobs/jobs.model.ts';
import { found } from '../refusal.ts';
import type { Request } from '../request.ts';
import type { ClientFacts } from './facts.ts';
import { lookOf } from './look.ts';
import { print } from './make-document.ts';
import { wordsFor } from './words.ts';

async function clientOnTop(request: Request, clientId: string | null, date: (civil: string) => string): Promise<ClientFacts | null> {
  if (clientId === null) return null;
  const { firstName, lastName, birthDate } = found(await findClient(request.db, clientId));
  return { name: `${firstName} ${lastName}`, birthDate: birthDate === null ? null : date(birthDate) };
}

/** A form to fill in by hand, with or without the client's name on top. It is printed and thrown away. */
export async function makeBlankIntake(
  request: Request,
  { formId, clientId }: { readonly formId: string; readonly clientId: string | null },
  options: JobOptions = {},
): Promise<SheetMade> {
  const profile = await getClinicProfile(request.db);
  const { form, version }: { form: IntakeForm; version: number } = await currentForm(request, formId);
  const client = await clientOnTop(request, clientId, wordsFor(profile).date);
  const { bytes, pageCount } = await print(request, { profile, facts: { kind: 'intake_blank', form, version, client }, look: await lookOf(request.db, 'intake_blank'), asOf: request.now() }, options);
  const ticket = request.issueTicket({ fileName: `intake-form-${version}.pdf`, contentType: 'application/pdf', bytes });
  return { title: form.title, pageCount, ticket };
}
