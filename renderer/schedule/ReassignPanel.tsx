import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { PrivateText } from '../ui/PrivateText.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { useFormat } from '../ui/use-format.ts';
import { cursorOn } from './board-cursor.ts';
import { useDesk } from './desk.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { useVisitsToReassign } from './schedule.api.ts';

/** Visits still to come of people who have left: each is opened on its day and moved to somebody else. */
export function ReassignPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const { openTask, closeTask, setCursor, startMove, canWrite } = useDesk();
  const query = useVisitsToReassign();
  return (
    <PanelFrame title={t('schedule.reassign.title')} onClose={() => closeTask()}>
      <Typography variant="body2" color="textSecondary">
        {t('schedule.reassign.text')}
      </Typography>
      <QueryView query={query}>
        {(visits) =>
          visits.length === 0 ? (
            <Typography>{t('schedule.reassign.none')}</Typography>
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {visits.map((visit) => (
                <Box component="li" key={visit.id} sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.75, borderTop: 1, borderColor: 'divider' }}>
                  <Box sx={{ minWidth: 0, flex: 1 }}>
                    <Typography sx={{ fontWeight: 600 }} noWrap>
                      <PrivateText>{visit.clientName}</PrivateText>
                    </Typography>
                    <Typography variant="body2" color="textSecondary">
                      {t('schedule.reassign.item', { date: format.shortDate(visit.startsOn), time: format.time(visit.startMinute) })},{' '}
                      {t('schedule.reassign.was', { name: visit.therapistName })}
                    </Typography>
                  </Box>
                  <Button
                    variant="outlined"
                    onClick={() => {
                      setCursor(cursorOn(visit));
                      openTask({ kind: 'visit', visitId: visit.id }, visit.startsOn);
                      if (canWrite) startMove(visit);
                    }}
                  >
                    {t('schedule.reassign.handOver')}
                  </Button>
                </Box>
              ))}
            </Box>
          )
        }
      </QueryView>
    </PanelFrame>
  );
}
