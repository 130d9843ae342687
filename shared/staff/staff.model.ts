import { z } from 'zod';
import { colour } from '../clinic/clinic.model.ts';
import { permission, role } from '../contract/access.ts';
import { id } from '../core/ids.ts';
import { line, optionalLine } from '../core/text.ts';
import { civilDate } from '../core/time.ts';
import { newPassword, signInName } from '../session/session.model.ts';

export const staffMember = z.object({
  id,
  name: line(120),
  signInName,
  roles: z.array(role).min(1),
  denied: z.array(permission),
  licence: optionalLine(60),
  colour,
  isActive: z.boolean(),
  leftOn: civilDate.nullable(),
  /** A therapist set to "own clients" reads no other chart without a reason (trust.md, Access). */
  ownClientsOnly: z.boolean(),
  version: z.int(),
});
export type StaffMember = z.infer<typeof staffMember>;

export const newStaffMember = staffMember
  .omit({ id: true, isActive: true, leftOn: true, version: true })
  .extend({ password: newPassword });
export type NewStaffMember = z.infer<typeof newStaffMember>;

export const staffChange = staffMember.omit({ isActive: true, leftOn: true, signInName: true });
export type StaffChange = z.infer<typeof staffChange>;
