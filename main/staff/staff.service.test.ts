import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { readEnvelope, signInTag } from '../session/key-envelope.ts';
import { clientAt, openTestClinic, testPassword, type Client, type TestClinic } from '../testing/clinic.ts';

let clinic: TestClinic;
let owner: Client;
beforeEach(async () => {
  clinic = await openTestClinic();
  owner = clinic.as('owner');
});
afterEach(() => clinic.close());

const newMember = {
  name: 'Nadia New',
  signInName: 'nadia',
  roles: ['therapist' as const],
  denied: [],
  licence: 'LMT-1',
  colour: '#4a7a9c',
  ownClientsOnly: false,
  password: testPassword,
};

async function memberOf(id: string): Promise<StaffMember> {
  const member = (await owner.staff.listStaff()).find((known) => known.id === id);
  if (!member) throw new Error('no such member');
  return member;
}

function changeOf({ isActive: _active, leftOn: _left, signInName: _name, ...change }: StaffMember) {
  return change;
}

function envelope() {
  return readEnvelope(join(clinic.folder, 'clinic.keys'));
}

async function lastEvent() {
  const [event] = await owner.audit.listEvents({ limit: 1 });
  return event;
}

describe('addStaffMember', () => {
  it('adds a person who signs in and must choose their own password first', async () => {
    const added = await owner.staff.addStaffMember(newMember);
    expect(added).toMatchObject({ name: 'Nadia New', signInName: 'nadia', roles: ['therapist'], isActive: true, version: 1 });
    expect(await lastEvent()).toMatchObject({ action: 'staff.added', subjectId: added.id, detail: { roles: 'therapist', denied: 0 } });

    const nadia = clientAt(clinic.app, 'nadia');
    const { me } = await nadia.session.signIn({ signInName: 'Nadia', password: testPassword });
    expect(me).toMatchObject({ staffId: added.id, mustChangePassword: true });
    await expect(nadia.staff.listStaff()).rejects.toMatchObject({ code: 'forbidden', data: { reason: 'passwordChangeNeeded' } });
    await nadia.session.changePassword({ currentPassword: testPassword, newPassword: `${testPassword}-mine` });
    expect(await nadia.staff.listStaff()).toHaveLength(5);
  });

  it('refuses a sign-in name that is taken, and leaves its owner’s password as it was', async () => {
    const before = envelope();
    await expect(owner.staff.addStaffMember({ ...newMember, signInName: ' THÉO ' })).rejects.toMatchObject({
      code: 'conflict',
      data: { reason: 'signInNameTaken', fields: { signInName: 'taken' } },
    });
    expect(envelope()).toEqual(before);
    expect(await owner.staff.listStaff()).toHaveLength(4);
    const { me } = await clientAt(clinic.app, 'again').session.signIn({ signInName: 'theo', password: `${testPassword}-own` });
    expect(me.staffId).toBe(clinic.staffIds.therapist);
  });

  it('refuses a password made of the person’s own name', async () => {
    await expect(owner.staff.addStaffMember({ ...newMember, password: 'nadia nadia nadia' })).rejects.toMatchObject({
      code: 'validation',
      data: { reason: 'weakPassword', fields: { password: 'tooCommon' } },
    });
    expect(await owner.staff.listStaff()).toHaveLength(4);
  });

  it('keeps both when two are added side by side', async () => {
    const added = await Promise.all([
      owner.staff.addStaffMember(newMember),
      owner.staff.addStaffMember({ ...newMember, name: 'Omar', signInName: 'omar' }),
    ]);
    for (const member of added) {
      const { me } = await clientAt(clinic.app, member.id).session.signIn({ signInName: member.signInName, password: testPassword });
      expect(me.staffId).toBe(member.id);
    }
  });

  it('is for owners who have just given their password', async () => {
    await expect(clinic.as('frontDesk').staff.addStaffMember(newMember)).rejects.toMatchObject({ code: 'forbidden' });
    clinic.clock.advanceMinutes(6);
    await expect(owner.staff.addStaffMember(newMember)).rejects.toMatchObject({ data: { reason: 'freshSignInNeeded' } });
  });
});

describe('changeStaffMember', () => {
  it('counts at once, at the seat where the person sits', async () => {
    const desk = clinic.as('frontDesk');
    await expect(desk.audit.listEvents({})).rejects.toMatchObject({ code: 'forbidden' });
    const fran = await memberOf(clinic.staffIds.frontDesk);
    const saved = await owner.staff.changeStaffMember({ ...changeOf(fran), name: 'Fran Front', roles: ['frontDesk', 'owner'], denied: ['history.export'] });
    expect(saved).toMatchObject({ name: 'Fran Front', denied: ['history.export'], version: fran.version + 1 });
    expect(saved.roles.toSorted()).toEqual(['frontDesk', 'owner']);
    expect((await desk.audit.listEvents({})).length).toBeGreaterThan(0);

    await owner.staff.changeStaffMember({ ...changeOf(saved), roles: ['frontDesk'], denied: ['staff.read'] });
    await expect(desk.staff.listStaff()).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('answers stale to whoever comes second', async () => {
    const theo = await memberOf(clinic.staffIds.therapist);
    await owner.staff.changeStaffMember({ ...changeOf(theo), licence: 'LMT-2' });
    await expect(owner.staff.changeStaffMember({ ...changeOf(theo), licence: 'LMT-3' })).rejects.toMatchObject({ code: 'stale' });
    expect((await memberOf(theo.id)).licence).toBe('LMT-2');
  });

  it.each([
    ['loses the role', { roles: ['therapist' as const] }],
    ['may no longer keep staff', { denied: ['staff.write' as const] }],
  ])('keeps the last owner who %s', async (_what, change) => {
    const olive = await memberOf(clinic.staffIds.owner);
    await expect(owner.staff.changeStaffMember({ ...changeOf(olive), ...change })).rejects.toMatchObject({
      code: 'conflict',
      data: { reason: 'lastOwner' },
    });
    expect(await memberOf(olive.id)).toEqual(olive);
  });

  it('lets one of two owners step down', async () => {
    const theo = await memberOf(clinic.staffIds.therapist);
    await owner.staff.changeStaffMember({ ...changeOf(theo), roles: ['owner', 'therapist'] });
    const olive = await memberOf(clinic.staffIds.owner);
    await owner.staff.changeStaffMember({ ...changeOf(olive), roles: ['frontDesk'] });
    await expect(owner.audit.verifyChain()).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('does not know somebody who was never here', async () => {
    const theo = await memberOf(clinic.staffIds.therapist);
    const unknown = { ...changeOf(theo), id: '018f0000-0000-7000-8000-000000000000' };
    await expect(owner.staff.changeStaffMember(unknown)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('resetPassword', () => {
  it('gives a password that must be changed, and ends the old one', async () => {
    const given = 'umbrella-cactus-viola-9';
    await owner.staff.resetPassword({ staffId: clinic.staffIds.therapist, newPassword: given });
    expect(await lastEvent()).toMatchObject({ action: 'staff.passwordReset', subjectId: clinic.staffIds.therapist });

    await expect(clinic.as('therapist').staff.listStaff()).rejects.toMatchObject({ data: { reason: 'passwordChangeNeeded' } });
    const again = clientAt(clinic.app, 'again');
    await expect(again.session.signIn({ signInName: 'theo', password: `${testPassword}-own` })).rejects.toMatchObject({
      data: { reason: 'wrongCredentials' },
    });
    const { me } = await again.session.signIn({ signInName: 'theo', password: given });
    expect(me.mustChangePassword).toBe(true);
  });

  it('asks as much of the password as everywhere', async () => {
    await expect(
      owner.staff.resetPassword({ staffId: clinic.staffIds.therapist, newPassword: 'therapist theo 12' }),
    ).rejects.toMatchObject({ data: { reason: 'weakPassword', fields: { newPassword: 'tooCommon' } } });
  });
});

describe('endMembership', () => {
  async function end(staffId: string, leftOn = '2026-03-02') {
    const { version } = await memberOf(staffId);
    return owner.staff.endMembership({ staffId, leftOn, version });
  }

  it('takes the key away, signs the person out and keeps the name', async () => {
    const therapist = clinic.as('therapist');
    expect(envelope().wraps.some((wrap) => wrap.tag === signInTag(envelope(), 'theo'))).toBe(true);
    const left = await end(clinic.staffIds.therapist);
    expect(left).toMatchObject({ name: 'Theo Therapist', isActive: false, leftOn: '2026-03-02' });
    expect(await lastEvent()).toMatchObject({ action: 'staff.left', subjectId: left.id });

    expect(envelope().wraps.some((wrap) => wrap.tag === signInTag(envelope(), 'theo'))).toBe(false);
    expect(envelope().wraps).toHaveLength(3);
    await expect(therapist.staff.listStaff()).rejects.toMatchObject({ code: 'locked' });
    await expect(therapist.session.signIn({ signInName: 'theo', password: `${testPassword}-own` })).rejects.toMatchObject({
      data: { reason: 'wrongCredentials' },
    });
    expect((await clinic.stranger.session.listPeople()).map((person) => person.name)).not.toContain('Theo Therapist');
    expect((await owner.staff.listStaff()).map((member) => member.name)).toContain('Theo Therapist');
  });

  it('keeps the last owner, and takes the first when there are two', async () => {
    await expect(end(clinic.staffIds.owner)).rejects.toMatchObject({ data: { reason: 'lastOwner' } });
    const theo = await memberOf(clinic.staffIds.therapist);
    await owner.staff.changeStaffMember({ ...changeOf(theo), roles: ['owner'] });
    await end(clinic.staffIds.owner);
    await expect(owner.staff.listStaff()).rejects.toMatchObject({ code: 'locked' });
    expect((await clinic.as('therapist').staff.listStaff()).filter((member) => member.isActive)).toHaveLength(3);
  });

  it('takes nobody’s leave twice, and changes nobody who has left', async () => {
    const left = await end(clinic.staffIds.therapist);
    await expect(end(left.id)).rejects.toMatchObject({ data: { reason: 'memberLeft' } });
    await expect(owner.staff.changeStaffMember(changeOf(left))).rejects.toMatchObject({ data: { reason: 'memberLeft' } });
    await expect(owner.staff.resetPassword({ staffId: left.id, newPassword: testPassword })).rejects.toMatchObject({
      data: { reason: 'memberLeft' },
    });
    expect(envelope().wraps).toHaveLength(3);
  });

  it('does not take a last day that lies ahead', async () => {
    await expect(end(clinic.staffIds.therapist, '2026-03-03')).rejects.toMatchObject({
      code: 'validation',
      data: { fields: { leftOn: 'date' } },
    });
  });
});
