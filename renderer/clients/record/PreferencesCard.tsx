import { useState } from 'react';
import EditOutlined from '@mui/icons-material/EditOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { KeptPreferences } from '../../../shared/clients/chart-facts.model.ts';
import { wallTimeOf } from '../../../shared/core/time.ts';
import { api } from '../../api/client.ts';
import { useChartReason } from '../../session/chart-reason.ts';
import { FactList } from '../../ui/FactList.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { readPreferences } from './preference-form.ts';
import { PreferencesDialog } from './PreferencesDialog.tsx';

function Facts({ kept }: { readonly kept: KeptPreferences }) {
  const { t } = useTranslation();
  const format = useFormat();
  const known = readPreferences(t, kept).filter(({ text }) => text !== '');
  const date = format.date(wallTimeOf(kept.recordedAt, format.settings.timeZone).date);
  return (
    <>
      {known.length === 0 ? (
        <Typography color="textSecondary">{t('record.preferences.none')}</Typography>
      ) : (
        <FactList facts={known} />
      )}
      <Typography variant="caption" color="textSecondary" component="p" sx={{ pt: 0.75 }}>
        {t('record.preferences.by', { name: kept.recordedByName, date })}
      </Typography>
    </>
  );
}

/** How the client likes to be treated; read by those who read the chart. */
export function PreferencesCard({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const chartReason = useChartReason();
  const [isEditing, setEditing] = useState(false);
  const query = useQuery(api.clients.getPreferences.queryOptions({ input: { clientId } }));
  return (
    <Section
      title={t('record.preferences.title')}
      actions={
        query.isSuccess && (
          <Button startIcon={<EditOutlined />} onClick={() => setEditing(true)} aria-label={t('record.preferences.editTitle')}>
            {t('record.preferences.edit')}
          </Button>
        )
      }
    >
      <QueryView query={query} onGiveReason={() => void chartReason.ask(clientId)}>
        {(kept) => (
          <>
            {kept ? <Facts kept={kept} /> : <Typography color="textSecondary">{t('record.preferences.none')}</Typography>}
            {isEditing && <PreferencesDialog clientId={clientId} kept={kept} onClose={() => setEditing(false)} />}
          </>
        )}
      </QueryView>
    </Section>
  );
}
