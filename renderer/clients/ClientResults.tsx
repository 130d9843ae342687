import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ClientHit } from '../../shared/clients/clients.model.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ClientTable } from './ClientTable.tsx';
import { mostRows, type ClientList } from './use-client-list.ts';

interface ClientResultsProps {
  readonly hits: readonly ClientHit[];
  readonly list: ClientList;
  /** Left out where the person may not make one. */
  readonly onNew: (() => void) | undefined;
}

/** The table, or what to do where nobody was found. */
export function ClientResults({ hits, list, onNew }: ClientResultsProps) {
  const { t } = useTranslation();
  const typed = list.typed.trim();
  const action = onNew && { action: { label: t('clients.newClient'), onClick: onNew } };
  if (hits.length === 0 && typed !== '') {
    return <EmptyState title={t('clients.noneFound', { query: typed })} text={t('clients.noneFoundText')} {...action} />;
  }
  if (hits.length === 0 && list.isArchived) {
    return <EmptyState title={t('clients.emptyArchivedTitle')} text={t('clients.emptyArchivedText')} />;
  }
  if (hits.length === 0) return <EmptyState title={t('clients.emptyTitle')} text={t('clients.emptyText')} {...action} />;
  return (
    <>
      <ClientTable hits={hits} list={list} />
      <Typography variant="caption" color="textSecondary" role="status" sx={{ py: 0.75 }}>
        {hits.length < mostRows ? t('clients.results', { count: hits.length }) : t('clients.resultsMost', { count: mostRows })}
      </Typography>
    </>
  );
}
