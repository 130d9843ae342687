import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HealthRecord } from '../../../shared/clients/clients.model.ts';
import { api } from '../../api/client.ts';
import { usePermission } from '../../session/me.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { HealthForm } from './HealthForm.tsx';
import { HealthView } from './HealthView.tsx';
import { VersionChanges } from './VersionChanges.tsx';
import { VersionList } from './VersionList.tsx';

interface HealthChartProps {
  readonly clientId: string;
  /** The version in force; null where there is none. */
  readonly record: HealthRecord | null;
  /** A form was left half typed. */
  readonly hasDraft: boolean;
}

/** The answers in force or an earlier version, beside the list of versions; or the form for a new one. */
export function HealthChart({ clientId, record, hasDraft }: HealthChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayWrite = usePermission('health.write');
  const [isEditing, setEditing] = useState(hasDraft);
  const [earlier, setEarlier] = useState<number>();
  const shownVersion = earlier ?? record?.version;
  const isOld = earlier !== undefined && earlier !== record?.version;
  const old = useQuery(api.clients.getHealth.queryOptions({ input: { clientId, version: earlier ?? 1 }, enabled: isOld }));
  if (mayWrite && isEditing) {
    return (
      <Section title={t('clients.health.formTitle')}>
        <HealthForm clientId={clientId} record={record} onDone={() => setEditing(false)} />
      </Section>
    );
  }
  const edit = (): void => {
    setEarlier(undefined);
    setEditing(true);
  };
  if (!record) {
    return (
      <EmptyState
        title={t('clients.health.none')}
        text={t('clients.health.noneText')}
        {...(mayWrite && { action: { label: t('clients.health.record'), onClick: edit } })}
      />
    );
  }
  const meta = (kept: HealthRecord): string =>
    t('clients.health.meta', { version: kept.version, name: kept.recordedByName, date: format.instantDateTime(kept.recordedAt) });
  const shown = (kept: HealthRecord) => (
    <Section
      title={meta(kept)}
      actions={
        isOld ? (
          <Button variant="outlined" onClick={() => setEarlier(undefined)}>
            {t('clients.health.backToNow')}
          </Button>
        ) : (
          mayWrite && (
            <Button variant="contained" onClick={edit}>
              {kept.isHandedIn ? t('clients.health.review') : t('clients.health.update')}
            </Button>
          )
        )
      }
    >
      {kept.isHandedIn && !isOld && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {t(kept.isJoined ? 'merge.healthJoined' : 'clients.health.handedIn', { name: kept.recordedByName, date: format.instantDateTime(kept.recordedAt) })}
        </Alert>
      )}
      <HealthView record={kept} />
    </Section>
  );
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 19rem' }, columnGap: 2, alignItems: 'start' }}>
      <div>
        {isOld ? <QueryView query={old}>{(kept) => kept && shown(kept)}</QueryView> : shown(record)}
        {shownVersion !== undefined && isOld && old.data && <VersionChanges clientId={clientId} record={old.data} />}
        {!isOld && record.version > 1 && <VersionChanges clientId={clientId} record={record} />}
      </div>
      <VersionList clientId={clientId} shown={shownVersion ?? record.version} onShow={setEarlier} />
    </Box>
  );
}
