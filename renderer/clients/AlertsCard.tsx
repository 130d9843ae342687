import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../shared/clients/clients.model.ts';
import { usePermission } from '../session/me.ts';
import { Section } from '../ui/Section.tsx';
import { AlertForm } from './AlertForm.tsx';
import { AlertLine } from './AlertLine.tsx';

/** Alerts that are open, and the line that adds one. */
export function AlertsCard({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const mayWrite = usePermission('clients.write');
  return (
    <Section title={t('clients.alertsTitle')}>
      {client.alerts.length === 0 && (
        <Typography color="textSecondary" sx={{ mb: 1.5 }}>
          {t('clients.alertsNone')}
        </Typography>
      )}
      {client.alerts.map((alert) => (
        <AlertLine key={alert.id} clientId={client.id} alert={alert} canWrite={mayWrite} />
      ))}
      {mayWrite && <AlertForm clientId={client.id} />}
    </Section>
  );
}
