import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { ClientFee } from '../../shared/schedule/cancellation.model.ts';
import { api } from '../api/client.ts';
import type { ClientTabProps } from '../clients/client-tab.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { Section } from '../ui/Section.tsx';
import { useFormat } from '../ui/use-format.ts';
import { schedulePath } from './desk-task.ts';

const columns = ['visit', 'service', 'decision', 'by', 'amount'] as const;

function FeeRow({ fee }: { readonly fee: ClientFee }) {
  const { t } = useTranslation();
  const format = useFormat();
  const isWaived = fee.kind === 'waived';
  return (
    <TableRow hover>
      <TableCell sx={{ pl: 2 }}>
        <Link component={RouterLink} to={schedulePath(fee.startsOn, { kind: 'visit', visitId: fee.visitId })}>
          {format.date(fee.startsOn)}
        </Link>
      </TableCell>
      <TableCell>{fee.serviceName}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{isWaived ? t('schedule.billing.waived', { reason: fee.reason }) : t('schedule.billing.charged', { percent: fee.percent })}</TableCell>
      <TableCell>{fee.staffName}</TableCell>
      <TableCell align="right" sx={{ pr: 2, ...(isWaived && { color: 'text.secondary', textDecoration: 'line-through' }) }}>
        {format.money(fee.amountCents)}
      </TableCell>
    </TableRow>
  );
}

/** What a client owes for visits that were missed or cancelled late. */
export function BillingTab({ client }: ClientTabProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(api.schedule.listFees.queryOptions({ input: { clientId: client.id } }));
  return (
    <QueryView query={query}>
      {(fees) =>
        fees.length === 0 ? (
          <EmptyState title={t('schedule.billing.empty')} text={t('schedule.billing.emptyText')} />
        ) : (
          <Section title={t('schedule.billing.title')} isFlush>
            <Table size="small" aria-label={t('schedule.billing.title')}>
              <TableHead>
                <TableRow>
                  {columns.map((column, index) => (
                    <TableCell key={column} align={column === 'amount' ? 'right' : 'left'} sx={index === 0 ? { pl: 2 } : column === 'amount' ? { pr: 2 } : {}}>
                      {t(`schedule.billing.${column}`)}
                    </TableCell>
                  ))}
                </TableRow>
              </TableHead>
              <TableBody>
                {fees.map((fee) => (
                  <FeeRow key={fee.visitId} fee={fee} />
                ))}
              </TableBody>
            </Table>
            <Typography align="right" sx={{ px: 2, py: 1, fontWeight: 600 }}>
              {t('schedule.billing.total', { amount: format.money(fees.reduce((sum, fee) => sum + (fee.kind === 'charged' ? fee.amountCents : 0), 0)) })}
            </Typography>
          </Section>
        )
      }
    </QueryView>
  );
}
