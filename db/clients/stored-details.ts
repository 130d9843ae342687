// Details that a merge remembers. Those of versions before 0180 have one emergency contact and one guardian, and lack the rest.
import { z } from 'zod';
import { blankDetails } from '../../shared/clients/blank-client.ts';
import { clientDetails, type ClientDetails } from '../../shared/clients/clients.model.ts';
import type { Contact, ContactPart } from '../../shared/clients/people.model.ts';

const earlier = z.object({
  emergencyName: z.string().default(''),
  emergencyRelation: z.string().default(''),
  emergencyPhone: z.string().default(''),
  guardianName: z.string().default(''),
  guardianRelation: z.string().default(''),
});

function person(part: ContactPart, name: string, relation: string, phone: string): Contact[] {
  const mayConsent = part === 'guardian';
  return name === '' ? [] : [{ name, relation, phone, email: '', parts: [part], mayConsent, mayBeTold: true, note: '' }];
}

/** The details as they were written, in today's shape; as the migration made contacts of those on file. */
export function storedDetails(json: string): ClientDetails {
  const stored: unknown = JSON.parse(json);
  const before = earlier.parse(stored);
  const contacts = [
    ...person('guardian', before.guardianName, before.guardianRelation, ''),
    ...person('emergency', before.emergencyName, before.emergencyRelation, before.emergencyPhone),
  ];
  return clientDetails.parse({ ...blankDetails, contacts, ...z.record(z.string(), z.unknown()).parse(stored) });
}
