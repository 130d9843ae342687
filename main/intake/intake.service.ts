import type { intakeContract } from '../../shared/intake/intake.contract.ts';
import type { Implementation } from '../implement.ts';
import type { Request } from '../request.ts';
import { discardDraft, getDraft, handIn, listIntakes, saveAnswers, startIntake } from './answers.ts';
import { confirmNoChange, listChecks, recordScreen, withdrawCheck } from './checks.ts';
import { listForms, retireForm, saveForm } from './forms.ts';
import { startKiosk } from './kiosk.ts';
import { getIntake, getProposal, reviewIntake } from './review.ts';

export const intakeService: Implementation<typeof intakeContract, Request> = {
  listForms,
  saveForm,
  retireForm,
  listIntakes,
  startIntake,
  getDraft,
  saveAnswers,
  discardDraft,
  handIn,
  getIntake,
  getProposal,
  reviewIntake,
  confirmNoChange,
  recordScreen,
  withdrawCheck,
  listChecks,
  startKiosk,
};
