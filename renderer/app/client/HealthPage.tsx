import type { ClientTabProps } from '../../clients/client-tab.ts';
import { OwnConditionsContext } from '../../clients/health/own-conditions.ts';
import { HealthTab } from '../../clients/HealthTab.tsx';
import { GateCard } from '../../screening/GateCard.tsx';
import { useOwnConditions } from '../../screening/screening.api.ts';
import { usePermission } from '../../session/me.ts';

/** The gate on top, as it follows from the answers under it, which know the clinic's own conditions too. */
export function HealthPage({ client }: ClientTabProps) {
  const readsHealth = usePermission('health.read');
  return (
    <OwnConditionsContext value={useOwnConditions()}>
      {readsHealth && <GateCard clientId={client.id} />}
      <HealthTab client={client} />
    </OwnConditionsContext>
  );
}
