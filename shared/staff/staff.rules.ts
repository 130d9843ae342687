import { permissionsOf } from '../contract/access.ts';
import type { StaffMember } from './staff.model.ts';

type Standing = Pick<StaffMember, 'id' | 'roles' | 'denied' | 'isActive'>;

/** Whether this person can look after the clinic: an owner at work whose keeping of staff is not taken away. */
export function isWorkingOwner(member: Standing): boolean {
  return (
    member.isActive && member.roles.includes('owner') && permissionsOf(member.roles, member.denied).has('staff.write')
  );
}

/** Whether the clinic would still have an owner after this member's row became `changed`. */
export function keepsAnOwner(staff: readonly Standing[], changed: Standing): boolean {
  return staff.some((member) => isWorkingOwner(member.id === changed.id ? changed : member));
}
