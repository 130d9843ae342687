import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { civilDate } from '../core/time.ts';
import { newPassword } from '../session/session.model.ts';
import { newStaffMember, staffChange, staffMember } from './staff.model.ts';

const touches = ['staff', 'schedule', 'today', 'session'] as const;

export const staffContract = {
  listStaff: reading('staff.read').output(z.array(staffMember)),
  addStaffMember: procedure({ needs: 'staff.write', touches, audit: 'staff.added', needsFreshSignIn: true })
    .input(newStaffMember)
    .output(staffMember),
  changeStaffMember: procedure({ needs: 'staff.write', touches, audit: 'staff.changed', needsFreshSignIn: true })
    .input(staffChange)
    .output(staffMember),
  /** Gives a member a password that must be changed at the next sign-in. */
  resetPassword: procedure({ needs: 'staff.write', touches, audit: 'staff.passwordReset', needsFreshSignIn: true })
    .input(z.object({ staffId: id, newPassword }))
    .output(z.object({})),
  /** No more sign-in; the name stays on the record; the schedule lists the visits still to come for reassignment. */
  endMembership: procedure({ needs: 'staff.write', touches, audit: 'staff.left', needsFreshSignIn: true })
    .input(z.object({ staffId: id, leftOn: civilDate, version: z.int() }))
    .output(staffMember),
};
