import type { staffContract } from '../../shared/staff/staff.contract.ts';
import type { NewStaffMember, StaffChange, StaffMember } from '../../shared/staff/staff.model.ts';
import { keepsAnOwner } from '../../shared/staff/staff.rules.ts';
import type { Tx } from '../../db/database.ts';
import { isTaken } from '../../db/faults.ts';
import {
  endMembership as endMembershipRow,
  findStaffMember,
  insertStaffMember,
  listStaff,
  setMustChangePassword,
  updateStaffMember,
} from '../../db/staff/staff.queries.ts';
import type { Implementation, Nothing } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { refreshActor } from '../session/actor.ts';
import { withoutPerson } from '../session/key-envelope.ts';
import { prepareWrap, refuseWeakPassword } from '../session/secrets.ts';
import { readKeys } from '../session/sign-in.ts';

/** A member at work. @throws Refusal `notFound`, or `memberLeft`. */
async function atWork(tx: Tx, staffId: string): Promise<StaffMember> {
  const member = found(await findStaffMember(tx, staffId));
  return member.isActive ? member : refuse('conflict', 'memberLeft');
}

async function addStaffMember(
  { concerning, newId, program, write }: Request,
  { password, ...wanted }: NewStaffMember,
): Promise<StaffMember> {
  refuseWeakPassword(password, [wanted.name, wanted.signInName], 'password');
  const id = newId();
  concerning({ subjectId: id, detail: { roles: wanted.roles.join(' '), denied: wanted.denied.length } });
  const writeWrap = await prepareWrap(program, { staffId: id, signInName: wanted.signInName }, password);
  try {
    return await write(async (tx) => {
      await insertStaffMember(tx, { id, ...wanted, mustChangePassword: true });
      // After the insert, so that a name that is taken never replaces its owner's wrap.
      writeWrap();
      return atWork(tx, id);
    });
  } catch (fault) {
    if (!isTaken(fault, 'staff_members.sign_in_name_folded')) throw fault;
    return refuse('conflict', 'signInNameTaken', { fields: { signInName: 'taken' } });
  }
}

async function changeStaffMember({ concerning, program, write }: Request, wanted: StaffChange): Promise<StaffMember> {
  concerning({ subjectId: wanted.id, detail: { roles: wanted.roles.join(' '), denied: wanted.denied.length } });
  const saved = await write(async (tx) => {
    const member = await atWork(tx, wanted.id);
    if (!keepsAnOwner(await listStaff(tx), { ...member, ...wanted })) return refuse('conflict', 'lastOwner');
    if (!(await updateStaffMember(tx, wanted))) return refuse('stale');
    return atWork(tx, wanted.id);
  });
  await refreshActor(program, wanted.id);
  return saved;
}

async function resetPassword(
  { concerning, db, program, write }: Request,
  { newPassword, staffId }: { readonly staffId: string; readonly newPassword: string },
): Promise<Nothing> {
  const { name, signInName } = found(await findStaffMember(db, staffId));
  refuseWeakPassword(newPassword, [name, signInName], 'newPassword');
  concerning({ subjectId: staffId });
  const writeWrap = await prepareWrap(program, { staffId, signInName }, newPassword);
  await write(async (tx) => {
    await atWork(tx, staffId);
    await setMustChangePassword(tx, staffId, true);
    writeWrap();
  });
  await refreshActor(program, staffId);
  return {};
}

async function endMembership(
  { concerning, program, today, write }: Request,
  { leftOn, staffId, version }: { readonly staffId: string; readonly leftOn: string; readonly version: number },
): Promise<StaffMember> {
  // Sign-in ends now, so the last day cannot lie ahead.
  if (leftOn > today()) return refuse('validation', undefined, { fields: { leftOn: 'date' } });
  concerning({ subjectId: staffId, detail: { leftOn } });
  const left = await write(async (tx) => {
    const member = await atWork(tx, staffId);
    if (!keepsAnOwner(await listStaff(tx), { ...member, isActive: false })) return refuse('conflict', 'lastOwner');
    if (!(await endMembershipRow(tx, staffId, leftOn, version))) return refuse('stale');
    program.store.writeKeys(withoutPerson(readKeys(program), member.signInName));
    return found(await findStaffMember(tx, staffId));
  });
  await refreshActor(program, staffId);
  return left;
}

export const staffService: Implementation<typeof staffContract, Request> = {
  listStaff: ({ db }) => listStaff(db),
  addStaffMember,
  changeStaffMember,
  resetPassword,
  endMembership,
};
