import { useState } from 'react';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Client } from '../../shared/clients/clients.model.ts';
import type { ClientTabProps } from '../clients/client-tab.ts';
import { ClientTimeline } from './timeline/ClientTimeline.tsx';
import { useHistory } from './use-history.ts';
import { VisitHistory } from './VisitHistory.tsx';

function VisitsAlone({ client }: { readonly client: Client }) {
  return <VisitHistory history={useHistory(client.id)} fixedClientId={client.id} />;
}

const views = [
  { value: 'timeline', label: 'history.timeline.asTimeline' },
  { value: 'table', label: 'history.timeline.asTable' },
] as const;

/** Everything that happened with one client; or their visits alone, as in the reports. */
export function VisitsTab({ client }: ClientTabProps) {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  // An address with a filter, after going back or unlocking, was the table's.
  const [view, setView] = useState(address.size > 0 ? 'table' : 'timeline');
  return (
    <>
      <Box sx={{ pb: 1.25 }}>
        <ToggleButtonGroup
          size="small"
          exclusive
          value={view}
          aria-label={t('history.timeline.views')}
          onChange={(_event, next: string | null) => next && setView(next)}
        >
          {views.map(({ value, label }) => (
            <ToggleButton key={value} value={value} sx={{ px: 1.25, py: 0.25 }}>
              {t(label)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      {view === 'timeline' ? <ClientTimeline clientId={client.id} /> : <VisitsAlone client={client} />}
    </>
  );
}
