import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFormat } from '../../ui/use-format.ts';

interface VersionListProps {
  readonly clientId: string;
  /** The version on screen. */
  readonly shown: number;
  readonly onShow: (version: number) => void;
}

/** Every version that was kept, newest first. */
export function VersionList({ clientId, shown, onShow }: VersionListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(api.clients.listHealthVersions.queryOptions({ input: { clientId } }));
  return (
    <Section title={t('clients.health.versions')} isFlush>
      <QueryView query={query}>
        {(versions) => (
          <List dense disablePadding>
            {versions.map((kept, index) => {
              const marks = [
                index === 0 ? t('clients.health.versionNow') : undefined,
                kept.isHandedIn ? t('clients.health.versionHandedIn') : undefined,
              ].filter((mark) => mark !== undefined);
              const title = t('clients.health.version', { version: kept.version });
              return (
                <ListItem key={kept.version} disablePadding>
                  <ListItemButton selected={kept.version === shown} aria-current={kept.version === shown} onClick={() => onShow(kept.version)}>
                    <ListItemText
                      primary={marks.length === 0 ? title : `${title} – ${marks.join(', ')}`}
                      secondary={`${kept.recordedByName}, ${format.instantDateTime(kept.recordedAt)}`}
                    />
                  </ListItemButton>
                </ListItem>
              );
            })}
          </List>
        )}
      </QueryView>
    </Section>
  );
}
