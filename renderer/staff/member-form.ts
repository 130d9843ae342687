import { z } from 'zod';
import { permissionRoles, permissions, type Permission, type Role } from '../../shared/contract/access.ts';
import { nextColour } from '../../shared/clinic/colours.ts';
import { signInName } from '../../shared/session/session.model.ts';
import { staffChange, type StaffMember } from '../../shared/staff/staff.model.ts';

/** A person as typed. The sign-in name is fixed once it is given; the first password never stands in a draft. */
export const memberForm = staffChange.omit({ id: true }).extend({ signInName, version: z.int() });
export type MemberForm = z.infer<typeof memberForm>;

export function formOfMember({ colour, denied, licence, name, ownClientsOnly, roles, signInName, version }: StaffMember): MemberForm {
  return { colour, denied, licence, name, ownClientsOnly, roles, signInName, version };
}

export function blankMember(takenColours: readonly string[]): MemberForm {
  return {
    name: '',
    signInName: '',
    roles: ['therapist'],
    denied: [],
    licence: '',
    colour: nextColour(takenColours),
    ownClientsOnly: true,
    version: 0,
  };
}

/** What these roles allow, and what could thus be taken away. Their own sign-in is everybody's. */
export function deniable(roles: readonly Role[]): Permission[] {
  return permissions.filter((name) => name !== 'session.own' && permissionRoles[name].some((holder) => roles.includes(holder)));
}

/** Whether these roles, less what was taken away, read charts at all. */
export function readsCharts({ denied, roles }: { readonly roles: readonly Role[]; readonly denied: readonly Permission[] }): boolean {
  return deniable(roles).includes('notes.read') && !denied.includes('notes.read');
}
