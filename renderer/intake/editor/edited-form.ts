import type { IntakeForm } from '../../../shared/intake/intake.model.ts';

/** A form that is being changed. */
export interface EditedForm {
  /** Null for a new form. */
  readonly formId: string | null;
  readonly basedOnVersion: number;
  readonly form: IntakeForm;
}
