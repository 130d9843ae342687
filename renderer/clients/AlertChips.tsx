import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { ClientAlert } from '../../shared/clients/clients.model.ts';
import { alertIcons, alertText } from './alert-look.ts';
import { chipLook } from '../ui/chip-look.ts';

/** The open alerts in a row: icon and words, never colour alone. */
export function AlertChips({ alerts }: { readonly alerts: readonly ClientAlert[] }) {
  const { t } = useTranslation();
  return (
    <Box component="ul" aria-label={t('clients.alertsTitle')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, p: 0, m: 0, listStyle: 'none' }}>
      {alerts.map((alert) => {
        const Icon = alertIcons[alert.kind];
        const tone = alert.kind === 'health' ? 'error' : 'warning';
        return (
          <Box
            component="li"
            key={alert.id}
            sx={(theme) => ({ ...chipLook(theme, tone), overflowWrap: 'anywhere' })}
          >
            <Icon fontSize="inherit" titleAccess={t(`clients.alertKinds.${alert.kind}`)} sx={{ flexShrink: 0 }} />
            {alertText(t, alert)}
          </Box>
        );
      })}
    </Box>
  );
}
