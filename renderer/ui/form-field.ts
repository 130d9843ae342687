import type { Control, FieldValues, Path } from 'react-hook-form';

/** What every bound field needs: the form's `control` and the path of its value. */
export interface BoundField<Values extends FieldValues> {
  readonly control: Control<Values, unknown, unknown>;
  readonly name: Path<Values>;
  readonly label: string;
  /** Under the field while there is no error. */
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}
