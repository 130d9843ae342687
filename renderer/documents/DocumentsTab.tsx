import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { ArchivedDocument } from '../../shared/documents/documents.model.ts';
import type { ClientTabProps } from '../clients/client-tab.ts';
import { useChartReason } from '../session/chart-reason.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/use-format.ts';
import { DocumentButton } from './DocumentButton.tsx';
import { useDocuments } from './documents.api.ts';
import { LazyDocumentPreview } from './LazyDocumentPreview.tsx';

function DocumentRows({ documents, onOpen }: { readonly documents: readonly ArchivedDocument[]; readonly onOpen: (documentId: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('documents.title')}</TableCell>
          <TableCell>{t('documents.madeAt')}</TableCell>
          <TableCell>{t('documents.madeBy')}</TableCell>
          <TableCell align="right">{t('documents.version')}</TableCell>
          <TableCell align="right">{t('documents.pages')}</TableCell>
          <TableCell>{t('documents.hash')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {documents.map((document) => (
          <TableRow key={document.id} hover>
            <TableCell>
              <Button size="small" onClick={() => onOpen(document.id)} sx={{ mx: -0.5, textAlign: 'start' }}>
                {document.title}
              </Button>
            </TableCell>
            <TableCell>{format.instantDateTime(document.madeAt)}</TableCell>
            <TableCell>{document.madeByName}</TableCell>
            <TableCell align="right">{document.sourceVersion ?? ''}</TableCell>
            <TableCell align="right">{document.pageCount}</TableCell>
            <TableCell sx={{ fontFamily: 'monospace', color: 'text.secondary' }}>{document.hash.slice(0, 12)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Every document that was made for the client, as it left the program. */
export function DocumentsTab({ client }: ClientTabProps) {
  const { t } = useTranslation();
  const chartReason = useChartReason();
  const query = useDocuments(client.id);
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <>
      <Box sx={{ mb: 1.5 }}>
        <DocumentButton kind="visit_history" subjectId={client.id} />
      </Box>
      <QueryView query={query} onGiveReason={() => void chartReason.ask(client.id)}>
        {(documents) =>
          documents.length === 0 ? (
            <EmptyState title={t('documents.emptyTitle')} text={t('documents.emptyText')} />
          ) : (
            <Section title={t('documents.archive')} isFlush>
              <DocumentRows documents={documents} onOpen={setOpened} />
            </Section>
          )
        }
      </QueryView>
      {opened !== null && <LazyDocumentPreview source={{ kind: 'open', documentId: opened }} onClose={() => setOpened(null)} />}
    </>
  );
}
