import Box from '@mui/material/Box';
import { AlertsCard } from '../../clients/AlertsCard.tsx';
import { ContactCard } from '../../clients/ContactCard.tsx';
import type { ClientTabProps } from '../../clients/client-tab.ts';
import { LegalHoldCard } from '../../clients/record/LegalHoldCard.tsx';
import { PreferencesCard } from '../../clients/record/PreferencesCard.tsx';
import { PrivateFlagsCard } from '../../clients/record/PrivateFlagsCard.tsx';
import { MergesCard } from '../../clients/merge/MergesCard.tsx';
import { ComingVisitsCard } from '../../history/ComingVisitsCard.tsx';
import { RightsCard } from '../../rights/RightsCard.tsx';
import { useMe } from '../../session/me.ts';
import { EpisodesCard } from './EpisodesCard.tsx';

/** The client at a glance: how the treatment stands, contact and visits to come on the left, what to mind on the right. */
export function OverviewTab({ client }: ClientTabProps) {
  const { permissions } = useMe();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(18rem, 2fr)' }, columnGap: 2, alignItems: 'start' }}>
      <div>
        {permissions.includes('episodes.read') && <EpisodesCard clientId={client.id} />}
        <ContactCard client={client} />
        <MergesCard clientId={client.id} />
        {permissions.includes('history.read') && <ComingVisitsCard clientId={client.id} />}
      </div>
      <div>
        <AlertsCard client={client} />
        {permissions.includes('health.read') && <PreferencesCard clientId={client.id} />}
        {permissions.includes('privateFlags.write') && <PrivateFlagsCard clientId={client.id} />}
        {permissions.includes('rights.write') && (
          <>
            <LegalHoldCard clientId={client.id} />
            <RightsCard client={client} />
          </>
        )}
      </div>
    </Box>
  );
}
