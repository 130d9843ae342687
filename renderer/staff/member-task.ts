import type { StaffMember } from '../../shared/staff/staff.model.ts';

/** What is being done about somebody, in a dialog. */
export type MemberTask =
  | { readonly kind: 'add' }
  | { readonly kind: 'change' | 'resetPassword' | 'end'; readonly member: StaffMember };
