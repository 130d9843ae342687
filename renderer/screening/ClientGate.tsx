import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../session/me.ts';
import { closedText } from './closed-text.ts';
import { StandingChips } from './StandingChips.tsx';
import { useGate, useStandings } from './screening.api.ts';

/** What it is about, for whom the chart is open; nothing where it is not. */
function Reasons({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const gate = useGate(clientId, null).data;
  if (!gate) return null;
  return (
    <Typography variant="body2" color="textSecondary">
      {closedText(t, gate) ?? gate.flags.map((flag) => flag.label).join('; ')}
    </Typography>
  );
}

/** Beside a booking: whether something must be settled before the visit, and by whom. */
export function ClientGate({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const readsHealth = usePermission('health.read');
  const standing = useStandings([clientId]).get(clientId);
  if (!standing) return null;
  return (
    <Box role="status" sx={{ display: 'flex', flexDirection: 'column', gap: 0.5, '&:empty': { display: 'none' } }}>
      <StandingChips standing={standing} />
      {standing.standing !== 'clear' && (!readsHealth || standing.standing !== 'seeTherapist') && (
        <Typography variant="body2" color="textSecondary">
          {t(`screening.standingText.${standing.standing}`)}
        </Typography>
      )}
      {standing.standing !== 'clear' && readsHealth && <Reasons clientId={clientId} />}
    </Box>
  );
}
