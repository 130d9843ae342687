// The form in a client's hands: the seat is theirs for that one form until somebody of the clinic gives a PIN.
import { foldText } from '../../shared/core/text.ts';
import { keptAnswers } from '../../shared/intake/answers.rules.ts';
import { withoutMarks } from '../../shared/intake/form.rules.ts';
import type { intakeContract } from '../../shared/intake/intake.contract.ts';
import type { kioskContract, StaffProof } from '../../shared/intake/kiosk.contract.ts';
import type { Db, Tx } from '../../db/database.ts';
import { findDraft, handDraftOver, type KeptDraft } from '../../db/intake/drafts.queries.ts';
import { listStaff } from '../../db/staff/staff.queries.ts';
import type { Implementation } from '../implement.ts';
import { found, refuse } from '../refusal.ts';
import type { Request } from '../request.ts';
import { loadActor, openClinicOf, toMe } from '../session/actor.ts';
import { signInAt, startKioskAt, type Kiosk } from '../session/seats.ts';
import { checkPassword, requirePin } from '../session/sign-in.ts';
import { tidyAfter } from '../session/tidy-after.ts';
import { getManageable, putAnswers } from './answers.ts';
import { keepResponse, signersFor } from './hand-in.ts';

export const startKiosk: Implementation<typeof intakeContract, Request>['startKiosk'] = async (request, { draftId, pin }) => {
  const { actor, program, seat, windowId } = request;
  // Without a PIN of one's own there would be no way back.
  await requirePin(program, openClinicOf(program), actor.staffId, pin);
  await request.write(async (tx) => {
    await handDraftOver(tx, await getManageable(request, draftId, tx), request.now());
  });
  startKioskAt(seat, { draftId, staffId: actor.staffId }, program.options.elapsed());
  program.options.host.holdWindows?.(true);
  program.holds.release({ seatId: seat.id, windowId });
  tidyAfter(program, seat.id);
  return {};
};

function kioskOf({ seat }: Request): Kiosk {
  return seat.kiosk ?? refuse('locked');
}

/** The draft in hand. Once it was handed in, or somebody threw it away, there is none. */
async function draftInHand(request: Request, db: Db | Tx = request.db): Promise<KeptDraft> {
  const draft = found(await findDraft(db, kioskOf(request).draftId));
  request.concerning({ clientId: draft.clientId, subjectId: draft.id });
  return draft;
}

/**
 * Who of the clinic stands there: whoever handed it over, or the person named.
 * @throws Refusal where the PIN or password is not theirs.
 */
async function requireStaff(request: Request, proof: StaffProof): Promise<string> {
  const { program } = request;
  if ('password' in proof) return (await checkPassword(program, proof.signInName, proof.password)).staffId;
  const staffId = proof.signInName === null ? kioskOf(request).staffId : await findStaffId(request, proof.signInName);
  await requirePin(program, openClinicOf(program), staffId, proof.pin);
  return staffId;
}

async function findStaffId(request: Request, signInName: string): Promise<string> {
  const wanted = foldText(signInName.trim());
  const member = (await listStaff(request.db)).find((one) => one.isActive && foldText(one.signInName) === wanted);
  // An unknown name is answered as a wrong PIN is.
  return member?.id ?? refuse('forbidden', 'wrongCredentials');
}

export const kioskService: Implementation<typeof kioskContract, Request> = {
  async getForm(request) {
    const draft = await draftInHand(request);
    const { answers, form, signatures, version } = draft;
    return { form: withoutMarks(form), answers, signatures, version, signers: await signersFor(request, request.db, draft.clientId, form) };
  },

  async saveAnswers(request, given) {
    return request.write(async (tx) => putAnswers(request, tx, (await draftInHand(request, tx)).id, given));
  },

  async handIn(request, { answers, signatures }) {
    await request.write(async (tx) => {
      const draft = await draftInHand(request, tx);
      await keepResponse(request, tx, draft, { answers: keptAnswers(draft.form, answers), signatures });
    });
    kioskOf(request).isDone = true;
    return {};
  },

  keepAwake: async () => ({}),

  async resume(request, proof) {
    const staffId = await requireStaff(request, proof);
    request.concerning({ subjectId: staffId });
    request.seat.isLocked = false;
    return {};
  },

  async leave(request, proof) {
    const { program, seat } = request;
    const { db } = openClinicOf(program);
    const staffId = await requireStaff(request, proof);
    const actor = (await loadActor(db, staffId)) ?? refuse('forbidden', 'wrongCredentials');
    request.concerning({ subjectId: staffId });
    program.options.host.holdWindows?.(false);
    signInAt(seat, actor, program.options.elapsed(), 'password' in proof);
    return { me: await toMe(db, actor) };
  },
};
