import { useEffect } from 'react';
import Box from '@mui/material/Box';
import Portal from '@mui/material/Portal';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { daysBetween, type CivilDate } from '../../shared/core/time.ts';
import type { OpenPlan } from '../../shared/today/today.contract.ts';
import { useFormat } from '../ui/use-format.ts';

interface CallListPrintProps {
  readonly plans: readonly OpenPlan[];
  readonly today: CivilDate;
  /** The print dialog has closed. */
  readonly onDone: () => void;
}

/** The call list on paper, with room for what was said; it prints as soon as it is there. */
export function CallListPrint({ plans, today, onDone }: CallListPrintProps) {
  const { t } = useTranslation();
  const format = useFormat();
  useEffect(() => {
    window.print();
    onDone();
  }, [onDone]);
  return (
    <Portal>
      <Box className="only-print" data-print="calls" aria-hidden sx={{ p: 3, color: '#000', bgcolor: '#fff', fontSize: '10pt' }}>
        <Typography variant="h1" component="p" sx={{ mb: 1.5 }}>
          {t('today.plans.printTitle', { date: format.longDate(today) })}
        </Typography>
        <Box component="table" sx={{ width: '100%', borderCollapse: 'collapse', '& td, & th': { border: '1px solid #000', p: '4px 6px', textAlign: 'left' } }}>
          <thead>
            <tr>
              {(['client', 'phone', 'sessions', 'waited', 'answer'] as const).map((column) => (
                <th key={column}>{t(`today.plans.columns.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plans.map((plan) => (
              <tr key={plan.planId}>
                <td>{plan.clientName}</td>
                <td>{plan.phone}</td>
                <td>{t('today.plans.sessions', { done: plan.sessionsDone, planned: plan.sessionsPlanned })}</td>
                <td>{plan.lastVisitOn === null ? t('today.plans.never') : t('today.plans.last', { count: daysBetween(plan.lastVisitOn, today) })}</td>
                <td style={{ width: '30%' }}>&nbsp;</td>
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
    </Portal>
  );
}
