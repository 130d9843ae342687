import EventOutlined from '@mui/icons-material/EventOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useExportPlan, useExportSeries, useExportVisit } from './calendar.api.ts';

interface CalendarButtonsProps {
  readonly visitId: string;
  readonly planId: string | null;
  readonly seriesId: string | null;
}

/** Hands a visit, or all visits of its plan or series, out as a file for the client's calendar. */
export function CalendarButtons({ visitId, planId, seriesId }: CalendarButtonsProps) {
  const { t } = useTranslation();
  const visit = useExportVisit();
  const plan = useExportPlan();
  const series = useExportSeries();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      <Button startIcon={<EventOutlined />} loading={visit.isPending} onClick={() => visit.mutate({ visitId })}>
        {t('series.calendar.visit')}
      </Button>
      {planId !== null && (
        <Button startIcon={<EventOutlined />} loading={plan.isPending} onClick={() => plan.mutate({ planId })}>
          {t('series.calendar.plan')}
        </Button>
      )}
      {planId === null && seriesId !== null && (
        <Button startIcon={<EventOutlined />} loading={series.isPending} onClick={() => series.mutate({ seriesId })}>
          {t('series.calendar.plan')}
        </Button>
      )}
    </Box>
  );
}
