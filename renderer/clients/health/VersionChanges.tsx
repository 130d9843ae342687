import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HealthRecord } from '../../../shared/clients/clients.model.ts';
import { healthDifferences } from '../../../shared/clients/health-differences.rules.ts';
import { api } from '../../api/client.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';

interface VersionChangesProps {
  readonly clientId: string;
  readonly record: HealthRecord;
}

/** What a version changed against the one before it, line by line. */
export function VersionChanges({ clientId, record }: VersionChangesProps) {
  const { t } = useTranslation();
  const version = record.version - 1;
  const query = useQuery(api.clients.getHealth.queryOptions({ input: { clientId, version }, enabled: version > 0 }));
  return (
    <Section title={t('clients.health.changesTitle', { version: record.version })}>
      {version === 0 ? (
        <Typography color="textSecondary">{t('clients.health.changesFirst')}</Typography>
      ) : (
        <QueryView query={query}>{(before) => before && <Differences before={before} after={record} />}</QueryView>
      )}
    </Section>
  );
}

function Differences({ before, after }: { readonly before: HealthRecord; readonly after: HealthRecord }) {
  const { t } = useTranslation();
  const differences = healthDifferences(before, after);
  if (differences.length === 0) return <Typography color="textSecondary">{t('clients.health.changesNone')}</Typography>;
  return (
    <Box component="dl" sx={{ m: 0 }}>
      {differences.map(({ part, gone, added }) => (
        <Box key={part} sx={{ mb: 1 }}>
          <Typography component="dt" variant="body2" color="textSecondary">
            {t(`clients.health.parts.${part}`)}
          </Typography>
          {gone.map((line) => (
            <Typography component="dd" key={`gone ${line}`} sx={{ m: 0, overflowWrap: 'anywhere' }} color="error">
              − <del>{line}</del>
            </Typography>
          ))}
          {added.map((line) => (
            <Typography component="dd" key={`added ${line}`} sx={{ m: 0, overflowWrap: 'anywhere', color: 'success.main' }}>
              + <ins style={{ textDecoration: 'none' }}>{line}</ins>
            </Typography>
          ))}
        </Box>
      ))}
    </Box>
  );
}
