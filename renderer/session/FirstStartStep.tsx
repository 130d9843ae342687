import { assertNever } from '../api/assert-never.ts';
import { ClinicStep } from './ClinicStep.tsx';
import type { FirstStartForm, StepName } from './first-start-form.ts';
import { HoursStep } from './HoursStep.tsx';
import { OwnerStep } from './OwnerStep.tsx';
import { RoomStep } from './RoomStep.tsx';
import { ServiceStep } from './ServiceStep.tsx';

interface FirstStartStepProps {
  readonly step: StepName;
  readonly form: FirstStartForm;
}

/** The fields of one step. */
export function FirstStartStep({ step, form }: FirstStartStepProps) {
  switch (step) {
    case 'clinic':
      return <ClinicStep form={form} />;
    case 'owner':
      return <OwnerStep form={form} />;
    case 'room':
      return <RoomStep form={form} />;
    case 'service':
      return <ServiceStep form={form} />;
    case 'hours':
      return <HoursStep form={form} />;
    default:
      return assertNever(step);
  }
}
