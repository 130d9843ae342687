// Doctors and other referrers as records of their own (FHIR: Practitioner, PractitionerRole).
import { z } from 'zod';
import { id } from '../core/ids.ts';
import { line, optionalLine, prose } from '../core/text.ts';

export const doctorDetails = z.object({
  name: line(120),
  /** Orthopaedics, physiotherapy, general practice. */
  speciality: optionalLine(80),
  practice: optionalLine(120),
  phone: optionalLine(40),
  fax: optionalLine(40),
  email: optionalLine(120),
  /** For secure mail between practices, where the country has it. */
  directAddress: optionalLine(120),
  address: prose(400),
  /** The number by which payers know the doctor. */
  registration: optionalLine(60),
  note: prose(500),
  /** False for one who no longer refers: still named where they were, no longer offered. */
  isActive: z.boolean(),
});
export type DoctorDetails = z.infer<typeof doctorDetails>;

export const doctor = doctorDetails.extend({ id, version: z.int() });
export type Doctor = z.infer<typeof doctor>;

/** A row of the directory, with how many clients name this doctor. */
export const listedDoctor = doctor.extend({ clientCount: z.int() });
export type ListedDoctor = z.infer<typeof listedDoctor>;
