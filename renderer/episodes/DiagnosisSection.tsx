import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DiagnosisEdition } from '../../shared/episodes/diagnoses.contract.ts';
import { api, client } from '../api/client.ts';
import { todayIn } from '../ui/clock.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useNotify } from '../ui/notify.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/use-format.ts';
import { sweep } from './load-diagnosis-file.ts';
import { LoadEditionDialog } from './LoadEditionDialog.tsx';

function EditionsTable({ editions, onRemove }: { readonly editions: readonly DiagnosisEdition[]; readonly onRemove: (edition: DiagnosisEdition) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Table aria-label={t('episodes.editions.title')}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ pl: 2 }}>{t('episodes.editions.columns.file')}</TableCell>
          <TableCell>{t('episodes.editions.columns.from')}</TableCell>
          <TableCell>{t('episodes.editions.columns.until')}</TableCell>
          <TableCell align="right">{t('episodes.editions.columns.codes')}</TableCell>
          <TableCell>{t('episodes.editions.columns.loaded')}</TableCell>
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {editions.map((edition) => (
          <TableRow key={edition.id} hover>
            <TableCell component="th" scope="row" sx={{ pl: 2 }}>
              {edition.fileName}
            </TableCell>
            <TableCell>{format.date(edition.validFrom)}</TableCell>
            <TableCell>{format.date(edition.validUntil)}</TableCell>
            <TableCell align="right">{format.number(edition.codeCount)}</TableCell>
            <TableCell>{t('episodes.editions.loadedBy', { at: format.instantDateTime(edition.loadedAt), name: edition.loadedByName })}</TableCell>
            <TableCell align="right" sx={{ pr: 1.5 }}>
              <Button color="inherit" onClick={() => onRemove(edition)} aria-label={t('episodes.editions.removeOf', { file: edition.fileName })}>
                {t('episodes.editions.remove')}
              </Button>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Editions({ editions }: { readonly editions: readonly DiagnosisEdition[] }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { settings } = useFormat();
  const today = todayIn(settings.timeZone);
  const [isLoading, setLoading] = useState(false);
  const [removing, setRemoving] = useState<DiagnosisEdition | null>(null);
  const remove = async (editionId: string): Promise<void> => {
    try {
      await client.diagnoses.removeEdition({ editionId });
      notify.show({ severity: 'success', message: t('episodes.editions.removed') });
      await sweep();
    } catch (error) {
      notify.error(error);
    }
  };
  const isCovered = editions.some((edition) => edition.validFrom <= today && today <= edition.validUntil);
  return (
    <Section
      title={t('episodes.editions.title')}
      actions={
        <Button variant="contained" onClick={() => setLoading(true)}>
          {t('episodes.editions.load')}
        </Button>
      }
    >
      <Typography color="textSecondary" sx={{ maxWidth: '54rem', mb: 1.5 }}>
        {t('episodes.editions.text')}
      </Typography>
      {editions.length === 0 && <Typography>{t('episodes.editions.none')}</Typography>}
      {editions.length > 0 && !isCovered && (
        <Alert severity="warning" role="status" sx={{ mb: 1.5 }}>
          {t('episodes.editions.overdue')}
        </Alert>
      )}
      {editions.length > 0 && <EditionsTable editions={editions} onRemove={setRemoving} />}
      {isLoading && <LoadEditionDialog onDone={() => setLoading(false)} onClose={() => setLoading(false)} />}
      {removing && (
        <ConfirmDialog
          isOpen
          title={t('episodes.editions.removeTitle')}
          text={`${removing.fileName}. ${t('episodes.editions.removeText')}`}
          confirmLabel={t('episodes.editions.remove')}
          onConfirm={() => {
            setRemoving(null);
            void remove(removing.id);
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </Section>
  );
}

/** The official lists of ICD-10-CM codes that the clinic has loaded. */
export function DiagnosisSection() {
  return <QueryView query={useQuery(api.diagnoses.listEditions.queryOptions())}>{(editions) => <Editions editions={editions} />}</QueryView>;
}
