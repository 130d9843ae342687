import { useParams } from 'react-router';
import { OwnConditionsContext } from '../../clients/health/own-conditions.ts';
import { DocumentButton } from '../../documents/DocumentButton.tsx';
import { IntakeView } from '../../intake/review/IntakeView.tsx';
import { useOwnConditions } from '../../screening/screening.api.ts';
import { usePermission } from '../../session/me.ts';

/** An intake that was handed in, with the file to print. */
export function IntakePage() {
  const { clientId = '', intakeId = '' } = useParams();
  const mayPrint = usePermission('documents.read');
  return (
    <OwnConditionsContext value={useOwnConditions()}>
      <IntakeView key={intakeId} clientId={clientId} intakeId={intakeId} actions={mayPrint && <DocumentButton kind="intake" subjectId={intakeId} />} />
    </OwnConditionsContext>
  );
}
