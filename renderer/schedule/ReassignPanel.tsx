import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { MisfitVisit } from '../../shared/schedule/misfit.model.ts';
import { canPin } from '../../shared/schedule/visit-state.rules.ts';
import { client } from '../api/client.ts';
import { useNotify } from '../ui/notify.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { useFormat } from '../ui/use-format.ts';
import { cursorOn } from './board-cursor.ts';
import { useDesk } from './desk.ts';
import { misfitText } from './misfit-words.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { usePinned, useVisitsToReassign } from './schedule.api.ts';
import { usePinDeeds } from './use-pins.ts';

/** Visits to come that no longer fit: each is opened on its day and moved, put on the pinboard, or left as it stands. */
export function ReassignPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const { openTask, closeTask, setCursor, startMove, canWrite } = useDesk();
  const query = useVisitsToReassign();
  const pinned = new Set(usePinned().data?.map(({ id }) => id));
  const { pin } = usePinDeeds();
  const keep = async ({ id: visitId, version, clientName: name }: MisfitVisit): Promise<void> => {
    try {
      await client.schedule.keepVisit({ visitId, version });
      notify.show({ message: t('schedule.reassign.kept', { name }) });
    } catch (error) {
      notify.error(error);
    }
  };
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
                      {misfitText(t, visit)}
                    </Typography>
                  </Box>
                  {canWrite && visit.misfit !== 'memberLeft' && (
                    <Button color="inherit" aria-label={t('schedule.reassign.keepNamed', { name: visit.clientName })} onClick={() => void keep(visit)}>
                      {t('schedule.reassign.keep')}
                    </Button>
                  )}
                  {canWrite && canPin(visit.state) && !visit.isCharted && !pinned.has(visit.id) && (
                    <Button color="inherit" aria-label={t('schedule.reassign.pinNamed', { name: visit.clientName })} onClick={() => pin(visit)}>
                      {t('schedule.visit.pin')}
                    </Button>
                  )}
                  <Button
                    variant="outlined"
                    aria-label={t('schedule.reassign.handOverNamed', { name: visit.clientName })}
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
