import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EmptyState } from '../ui/EmptyState.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { isEverything } from './filter-address.ts';
import { everything } from './history.api.ts';
import { HistoryFilters } from './HistoryFilters.tsx';
import { Pager } from './Pager.tsx';
import { StateTotals } from './StateTotals.tsx';
import type { HistoryView } from './use-history.ts';
import { VisitTable } from './VisitTable.tsx';

interface VisitHistoryProps {
  readonly history: HistoryView;
  readonly fixedClientId: string | null;
}

/** Filters, totals by state, the visits and their pages. */
export function VisitHistory({ history, fixedClientId }: VisitHistoryProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { filter, query, setFilter } = history;
  const isUnfiltered = isEverything(fixedClientId === null ? filter : { ...filter, clientId: null });
  const clear = (): void => setFilter({ ...everything, clientId: fixedClientId });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.25, minHeight: 0, flex: 1 }}>
      <HistoryFilters history={history} fixedClientId={fixedClientId} />
      <QueryView query={query}>
        {({ visits, total, totals }) => (
          <>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: '2rem' }}>
              <StateTotals totals={totals} chosen={filter.states} onChange={(states) => setFilter({ states })} />
              {!isUnfiltered && total > 0 && (
                <Button onClick={clear} sx={{ ml: 'auto', flexShrink: 0 }}>
                  {t('history.clearFilters')}
                </Button>
              )}
            </Box>
            {total === 0 && isUnfiltered && (
              <EmptyState
                title={t('history.emptyTitle')}
                text={t('history.emptyText')}
                action={{ label: t('history.emptyAction'), onClick: () => void navigate('/schedule') }}
              />
            )}
            {total === 0 && !isUnfiltered && (
              <EmptyState
                title={t('history.noneTitle')}
                text={t('history.noneText')}
                action={{ label: t('history.clearFilters'), onClick: clear }}
              />
            )}
            {total > 0 && (
              <>
                <VisitTable visits={visits} hasClient={fixedClientId === null} isCatchingUp={query.isPlaceholderData} />
                <Pager history={history} total={total} shown={visits.length} />
              </>
            )}
          </>
        )}
      </QueryView>
    </Box>
  );
}
