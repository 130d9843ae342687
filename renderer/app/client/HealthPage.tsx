import { useState } from 'react';
import type { ClientTabProps } from '../../clients/client-tab.ts';
import { OwnConditionsContext } from '../../clients/health/own-conditions.ts';
import { HealthTab } from '../../clients/HealthTab.tsx';
import { BlankIntakeButton } from '../../documents/BlankIntakeButton.tsx';
import { ChecksSection, type CheckDeed } from '../../intake/checks/ChecksSection.tsx';
import { IntakeSection } from '../../intake/IntakeSection.tsx';
import { GateCard } from '../../screening/GateCard.tsx';
import { useOwnConditions } from '../../screening/screening.api.ts';
import { usePermission } from '../../session/me.ts';
import { useKeyLabel, useKeys } from '../use-keys.ts';

/**
 * The gate on top, as it follows from the answers under it, which know the clinic's own conditions too; what is asked at
 * this visit; the record in force; and the forms it came from.
 */
export function HealthPage({ client }: ClientTabProps) {
  const readsHealth = usePermission('health.read');
  const mayWrite = usePermission('health.write');
  const [deed, setDeed] = useState<CheckDeed>();
  const keys = { noChange: useKeyLabel('client.noChange'), screen: useKeyLabel('client.screen') };
  useKeys('client', readsHealth && mayWrite ? { noChange: () => setDeed('noChange'), screen: () => setDeed('screen') } : {});
  return (
    <OwnConditionsContext value={useOwnConditions()}>
      {readsHealth && <GateCard clientId={client.id} />}
      {readsHealth && <ChecksSection clientId={client.id} mayWrite={mayWrite} deed={deed} onDeed={setDeed} keys={keys} />}
      <IntakeSection clientId={client.id} PrintBlank={BlankIntakeButton} />
      <HealthTab client={client} />
    </OwnConditionsContext>
  );
}
