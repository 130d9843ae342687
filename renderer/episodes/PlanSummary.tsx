import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../shared/episodes/episodes.model.ts';
import { useFormat } from '../ui/use-format.ts';
import { planLines } from './plan-words.ts';
import { SummaryList } from './SummaryList.tsx';

interface PlanSummaryProps {
  readonly plan: Plan;
  readonly isCompact?: boolean;
}

/** The plan to be read. */
export function PlanSummary({ plan, isCompact = false }: PlanSummaryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section>
      <Typography variant="overline" component="h3" color="textSecondary">
        {t('episodes.plan.title')}
        {plan.status !== 'active' && ` · ${t(`episodes.plan.status.${plan.status}`)}`}
      </Typography>
      <SummaryList lines={planLines(t, format, plan)} isCompact={isCompact} />
    </section>
  );
}
