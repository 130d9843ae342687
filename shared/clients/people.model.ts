// People and the clinic's own fields on a client's record (FHIR: RelatedPerson, generalPractitioner).
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { line, optionalLine } from '../core/text.ts';

/** What somebody is to the client; one person may be several. */
export const contactPart = z.enum(['emergency', 'guardian', 'representative']);
export type ContactPart = z.infer<typeof contactPart>;
export const contactParts: readonly ContactPart[] = contactPart.options;

/** Somebody who belongs to the client: a parent, a partner, a neighbour with the key. */
export const contact = z.object({
  name: line(120),
  relation: optionalLine(60),
  phone: optionalLine(40),
  email: optionalLine(120),
  parts: z.array(contactPart).max(3),
  /** May sign consents in the client's place. */
  mayConsent: z.boolean(),
  /** May be told how the treatment goes. */
  mayBeTold: z.boolean(),
  /** Custody, or when to call: everybody who works here reads it. */
  note: optionalLine(300),
});
export type Contact = z.infer<typeof contact>;

export const doctorPart = z.enum(['familyDoctor', 'referrer', 'specialist', 'other']);
export type DoctorPart = z.infer<typeof doctorPart>;
export const doctorParts: readonly DoctorPart[] = doctorPart.options;

/** A doctor of the directory, as this client's. */
export const clientDoctor = z.object({
  doctorId: id,
  part: doctorPart,
  /** The client allows the clinic to get in touch (clinical.md 1.2). */
  mayContact: z.boolean(),
});
export type ClientDoctor = z.infer<typeof clientDoctor>;

/** The answer to one of the clinic's own fields, as its kind writes it; an empty one is not kept. */
export const ownValue = z.object({ fieldId: id, value: line(500) });
export type OwnValue = z.infer<typeof ownValue>;
