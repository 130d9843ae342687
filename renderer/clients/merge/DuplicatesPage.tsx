import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import TableContainer from '@mui/material/TableContainer';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DuplicateList } from '../../../shared/clients/merge.model.ts';
import { api } from '../../api/client.ts';
import { DenseTable } from '../../ui/DenseTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { QueryView } from '../../ui/QueryView.tsx';
import { DuplicateRow } from './DuplicateRow.tsx';

const columns = ['first', 'second', 'same', 'decide'] as const;

function Pairs({ list }: { readonly list: DuplicateList }) {
  const { t } = useTranslation();
  if (list.pairs.length === 0) return <EmptyState title={t('merge.noneTitle')} text={t('merge.noneText')} />;
  return (
    <>
      <TableContainer component={Paper} variant="outlined">
        <DenseTable data-sticky aria-label={t('merge.table')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">{t(`merge.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.pairs.map((pair) => (
              <DuplicateRow key={`${pair.first.id} ${pair.second.id}`} pair={pair} />
            ))}
          </tbody>
        </DenseTable>
      </TableContainer>
      {list.hasMore && (
        <Typography variant="caption" color="textSecondary" component="p" sx={{ py: 0.75 }}>
          {t('merge.hasMore', { count: list.pairs.length })}
        </Typography>
      )}
    </>
  );
}

/** Records that may be one person, those with the most in common first. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const query = useQuery(api.clients.listDuplicates.queryOptions());
  return (
    <Page title={t('merge.duplicates')} windowTitle={t('merge.duplicates')}>
      <Box sx={{ maxWidth: '75rem' }}>
        <Typography color="textSecondary" sx={{ pb: 1.5 }}>
          {t('merge.duplicatesText')}
        </Typography>
        <QueryView query={query}>{(list) => <Pairs list={list} />}</QueryView>
      </Box>
    </Page>
  );
}
