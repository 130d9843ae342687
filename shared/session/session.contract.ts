import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { backupName } from '../backup/backup.model.ts';
import { features, procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { line } from '../core/text.ts';
import {
  givenPassword,
  me,
  newClinic,
  newPassword,
  ownerProof,
  person,
  pin,
  restorable,
  sessionStatus,
  signInName,
} from './session.model.ts';

/** Pushed to every window: data of these features changed, or who is signed in changed. */
export const changeNotice = z.object({
  features: z.array(z.enum(features)),
  /** The window whose own call caused it; that window has refreshed already. */
  windowId: z.string().nullable(),
});
export type ChangeNotice = z.infer<typeof changeNotice>;

const openToAll = { needs: 'nobody', touches: ['session'] } as const;

export const sessionContract = {
  getStatus: reading('nobody').output(sessionStatus),
  watchChanges: reading('nobody').output(eventIterator(changeNotice)),
  listPeople: reading('nobody').output(z.array(person)),
  createClinic: procedure({ ...openToAll, audit: 'clinic.created' })
    .input(newClinic)
    .output(z.object({ recoveryCode: z.string(), me })),
  confirmRecoveryCode: procedure({ needs: 'session.own', touches: ['session'], audit: null })
    .input(z.object({ lastGroup: line(16) }))
    .output(z.object({ isConfirmed: z.boolean() })),
  renewRecoveryCode: procedure({
    needs: 'clinic.write',
    touches: ['session'],
    audit: 'session.recoveryCodeRenewed',
    needsFreshSignIn: true,
  }).output(z.object({ recoveryCode: z.string() })),
  signIn: procedure({ ...openToAll, audit: 'session.signedIn' })
    .input(z.object({ signInName, password: givenPassword }))
    .output(z.object({ me })),
  recover: procedure({ ...openToAll, audit: 'session.recovered' })
    .input(z.object({ signInName, recoveryCode: line(80), newPassword }))
    .output(z.object({ me })),
  unlockWithPin: procedure({ ...openToAll, audit: 'session.unlocked' })
    .input(z.object({ staffId: id, pin }))
    .output(z.object({ me })),
  lock: procedure({ needs: 'session.own', touches: ['session', 'holds'], audit: 'session.locked' }).output(z.object({})),
  signOut: procedure({ needs: 'session.own', touches: ['session', 'holds'], audit: 'session.signedOut' }).output(z.object({})),
  /** Sent while a person types or moves the pointer, so that the lock timer counts people, not traffic. */
  keepAwake: reading('session.own').output(z.object({})),
  confirmPassword: procedure({ needs: 'session.own', touches: [], audit: null })
    .input(z.object({ password: givenPassword }))
    .output(z.object({})),
  changePassword: procedure({ needs: 'session.own', touches: ['session'], audit: 'session.passwordChanged' })
    .input(z.object({ currentPassword: givenPassword, newPassword }))
    .output(z.object({})),
  setPin: procedure({ needs: 'session.own', touches: ['session'], audit: 'session.pinChanged', needsFreshSignIn: true })
    .input(z.object({ pin: pin.nullable() }))
    .output(z.object({})),
  /** While the clinic's file cannot be opened: the backups that this owner may put in its place. */
  findRestorable: reading('nobody').input(ownerProof).output(restorable),
  /** Keeps the file that cannot be opened as it is, and puts a backup in its place; the restored log says who did it. */
  restoreBroken: procedure({ ...openToAll, audit: 'backup.restored' })
    .input(ownerProof.extend({ name: backupName }))
    .output(z.object({ keptName: z.string().nullable() })),
  /** From the first start: the demo clinic, in a folder of its own; writing it takes some seconds. */
  openDemo: procedure({ needs: 'nobody', touches: [], audit: null }).output(z.object({ link: z.string().nullable() })),
  /** Opens a second window; on the loopback host the reply carries a link that works once. */
  openWindow: reading('session.own').output(z.object({ link: z.string().nullable() })),
};
