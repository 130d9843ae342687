import { z } from 'zod';
import { procedure, reading } from '../contract/procedure.ts';
import { id } from '../core/ids.ts';
import { pin } from '../session/session.model.ts';
import { healthCheck, visitOfToday, visitScreen } from './checks.model.ts';
import { answers, begunSignatures, intakeDraft, intakeForm, intakeResponse, intakeReview, intakeSummary, keptForm, proposalLine, formSignature } from './intake.model.ts';

const ofHealth = ['intake', 'screening', 'clients', 'schedule', 'today', 'charting'] as const;
const formId = z.string().min(1).max(60);

/** What is handed in: the answers, and whoever signed for them. */
export const handedIn = z.object({ draftId: id, answers, signatures: z.array(formSignature).max(4) });

export const intakeContract = {
  /** The forms that may be asked, each at its newest version; with `retired` also those out of use. */
  listForms: reading('health.write').input(z.object({ retired: z.boolean().default(false) })).output(z.array(keptForm)),
  /** Publishes a new version; without `formId` a new form of the clinic. Another version since is `stale`. */
  saveForm: procedure({ needs: 'clinic.write', touches: ['intake'], audit: 'intakeForm.saved' })
    .input(z.object({ formId: formId.nullable(), basedOnVersion: z.int().min(0), form: intakeForm }))
    .output(keptForm),
  retireForm: procedure({ needs: 'clinic.write', touches: ['intake'], audit: 'intakeForm.saved' })
    .input(z.object({ formId, basedOnVersion: z.int().min(0), isRetired: z.boolean() }))
    .output(keptForm),

  /** What was handed in and what is open, newest first; never an answer. */
  listIntakes: reading('health.write').input(z.object({ clientId: id })).output(z.array(intakeSummary)),
  startIntake: procedure({ needs: 'health.write', touches: ['intake'], audit: 'intake.started' })
    .input(z.object({ clientId: id, formId, way: z.enum(['screen', 'paper', 'kiosk']) }))
    .output(z.object({ draftId: id })),
  /** For whoever reads the chart, and for whoever started it until it was handed to the client. */
  getDraft: reading('health.write', 'intake.viewed').input(z.object({ draftId: id })).output(intakeDraft),
  saveAnswers: procedure({ needs: 'health.write', touches: [], audit: null })
    .input(z.object({ draftId: id, version: z.int().min(1), answers, signatures: begunSignatures }))
    .output(z.object({ version: z.int() })),
  discardDraft: procedure({ needs: 'health.write', touches: ['intake'], audit: 'intake.discarded' })
    .input(z.object({ draftId: id }))
    .output(z.object({})),
  handIn: procedure({ needs: 'health.write', touches: ['intake', 'today'], audit: 'intake.handedIn' })
    .input(handedIn)
    .output(z.object({ intakeId: id })),

  /** The answers as they were handed in, with those before them to compare. */
  getIntake: reading('health.read', 'intake.viewed')
    .input(z.object({ intakeId: id }))
    .output(z.object({ response: intakeResponse, review: intakeReview.nullable(), previous: intakeResponse.nullable() })),
  /** What the answers would change in the record in force. */
  getProposal: reading('health.read', 'intake.viewed')
    .input(z.object({ intakeId: id }))
    .output(z.object({ lines: z.array(proposalLine), healthVersion: z.int() })),
  /** Takes the accepted lines over into a new version of the health record. A record that has changed since is `stale`. */
  reviewIntake: procedure({ needs: 'health.read', touches: ofHealth, audit: 'intake.reviewed' })
    .input(z.object({ intakeId: id, healthVersion: z.int().min(0), acceptedIds: z.array(z.string().max(300)).max(300) }))
    .output(z.object({ healthVersion: z.int().nullable() })),

  /** "Reviewed, no change": the record was gone through with the client and stands. */
  confirmNoChange: procedure({ needs: 'health.read', touches: ofHealth, audit: 'health.confirmed' })
    .input(z.object({ clientId: id }))
    .output(z.object({ checkId: id })),
  /** The six questions of a visit. What a yes stands for joins the record's conditions; what is of the day stays with its visit. */
  recordScreen: procedure({ needs: 'health.read', touches: ofHealth, audit: 'health.screened' })
    .input(z.object({ clientId: id, visitId: id.nullable(), screen: visitScreen }))
    .output(z.object({ checkId: id, healthVersion: z.int() })),
  withdrawCheck: procedure({ needs: 'health.read', touches: ofHealth, audit: 'health.checkWithdrawn' })
    .input(z.object({ checkId: id }))
    .output(z.object({})),
  listChecks: reading('health.read', 'health.viewed')
    .input(z.object({ clientId: id }))
    .output(z.object({ checks: z.array(healthCheck), visitsOfToday: z.array(visitOfToday) })),

  /** Turns this seat into the client's form. Only a PIN gives it back. */
  startKiosk: procedure({ needs: 'health.write', touches: ['session', 'holds', 'intake'], audit: 'intake.handedOver' })
    .input(z.object({ draftId: id, pin }))
    .output(z.object({})),
};
