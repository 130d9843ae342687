import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../shared/episodes/episodes.model.ts';
import { useFormat } from '../ui/use-format.ts';
import { complaintLines } from './complaint-words.ts';
import { SummaryList } from './SummaryList.tsx';

interface ComplaintSummaryProps {
  readonly complaint: Complaint;
  readonly isCompact?: boolean;
}

/** The complaint to be read. */
export function ComplaintSummary({ complaint, isCompact = false }: ComplaintSummaryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const lines = complaintLines(t, format, complaint);
  return (
    <section>
      <Typography variant="overline" component="h3" color="textSecondary">
        {t('episodes.complaint.title')}
      </Typography>
      <SummaryList lines={isCompact ? lines : lines.slice(1)} isCompact={isCompact} />
    </section>
  );
}
