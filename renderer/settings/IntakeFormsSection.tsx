import { OwnConditionsContext } from '../clients/health/own-conditions.ts';
import { FormsSection } from '../intake/editor/FormsSection.tsx';
import { useOwnConditions } from '../screening/screening.api.ts';

/** The editor of intake forms, which offers the clinic's own conditions too. */
export function IntakeFormsSection() {
  return (
    <OwnConditionsContext value={useOwnConditions()}>
      <FormsSection />
    </OwnConditionsContext>
  );
}
