// All that a client can do while the program is in their hands: one form, and the way back for staff.
import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { line } from '../core/text.ts';
import { givenPassword, me, pin } from '../session/session.model.ts';
import { answer, answers, begunSignatures, intakeForm, formSignature, signerRole } from './intake.model.ts';

/** The form in hand. It names nobody, not even the client. */
export const kioskForm = z.object({
  form: intakeForm,
  answers: z.record(z.string(), answer),
  signatures: begunSignatures,
  version: z.int(),
  signers: z.array(signerRole),
});
export type KioskForm = z.infer<typeof kioskForm>;

/** Whoever handed it over gives their PIN; somebody else says who they are, too. A PIN may be used up: then the password. */
const staffProof = z.union([
  z.object({ signInName: line(60).nullable(), pin }),
  z.object({ signInName: line(60), password: givenPassword }),
]);
export type StaffProof = z.infer<typeof staffProof>;

export const kioskContract = {
  getForm: reading('kiosk.own').output(kioskForm),
  saveAnswers: procedure({ needs: 'kiosk.own', touches: [], audit: null })
    .input(z.object({ version: z.int().min(1), answers, signatures: begunSignatures }))
    .output(z.object({ version: z.int() })),
  handIn: procedure({ needs: 'kiosk.own', touches: ['session', 'intake', 'today'], audit: 'intake.handedIn' })
    .input(z.object({ answers, signatures: z.array(formSignature).max(4) }))
    .output(z.object({})),
  /** While the client touches the form without changing it. */
  keepAwake: reading('kiosk.own').output(z.object({})),
  /** After a pause: the form again, once somebody of the clinic was there. */
  resume: procedure({ needs: 'kiosk.own', touches: ['session'], audit: 'session.unlocked' }).input(staffProof).output(z.object({})),
  /** Ends the kiosk and signs the person in. */
  leave: procedure({ needs: 'kiosk.own', touches: ['session', 'intake'], audit: 'intake.takenBack' })
    .input(staffProof)
    .output(z.object({ me })),
};
