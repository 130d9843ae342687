import { useState } from 'react';
import Button from '@mui/material/Button';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { consentLabel } from '../../shared/clinical/consents.ts';
import { api } from '../api/client.ts';
import type { ClientTabProps } from '../clients/client-tab.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/use-format.ts';
import { LazyDocumentPreview } from './LazyDocumentPreview.tsx';

/** Every consent of the client as it was recorded, each as a form to print; nothing where none was. */
export function ConsentForms({ client }: ClientTabProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [opened, setOpened] = useState<string | null>(null);
  const query = useQuery(api.documents.listConsentRecords.queryOptions({ input: { clientId: client.id } }));
  return (
    <QueryView query={query}>
      {(records) =>
        records.length > 0 && (
          <Section title={t('documents.consentForms')}>
            <List dense disablePadding>
              {records.map((record) => (
                <ListItem
                  key={record.id}
                  disableGutters
                  secondaryAction={
                    <Button size="small" onClick={() => setOpened(record.id)} aria-label={t('documents.consentFormOf', { consent: consentLabel(record.consentId), date: format.instantDateTime(record.recordedAt) })}>
                      {t('documents.showForm')}
                    </Button>
                  }
                >
                  <ListItemText
                    primary={consentLabel(record.consentId)}
                    secondary={t('documents.consentRecorded', { state: t(`documents.consentStates.${record.state}`), date: format.instantDateTime(record.recordedAt) })}
                  />
                </ListItem>
              ))}
            </List>
            {opened !== null && <LazyDocumentPreview source={{ kind: 'desk', documentKind: 'consent_form', subjectId: opened }} onClose={() => setOpened(null)} />}
          </Section>
        )
      }
    </QueryView>
  );
}
