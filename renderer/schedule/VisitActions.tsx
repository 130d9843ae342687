import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { millisecondsOf } from '../../shared/core/time.ts';
import type { VisitDetail } from '../../shared/schedule/schedule.model.ts';
import { occupiesTime, usualNextState } from '../../shared/schedule/visit-state.rules.ts';
import type { KeyId } from '../app/keys.ts';
import { useKeyLabel } from '../app/use-keys.ts';
import { usePermission } from '../session/me.ts';
import { useNow } from '../ui/clock.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { copyOf } from './desk-task.ts';
import { useDesk } from './desk.ts';
import { usePinned } from './schedule.api.ts';
import { usePinDeeds } from './use-pins.ts';
import { useVisitDeeds } from './use-visit-deeds.ts';
import { canCancel, canMove, mayPin, offeredStates, restorableState, type ActState } from './visit-choices.ts';

const keyOfState: Readonly<Record<ActState, KeyId | null>> = {
  booked: null,
  confirmed: 'schedule.confirm',
  arrived: 'schedule.arrive',
  in_session: 'schedule.start',
  completed: 'schedule.complete',
  no_show: 'schedule.noShow',
};

interface StateButtonProps {
  readonly state: ActState;
  readonly isUsual: boolean;
  readonly onClick: () => void;
}

function StateButton({ state, isUsual, onClick }: StateButtonProps) {
  const { t } = useTranslation();
  const keys = useKeyLabel(keyOfState[state] ?? 'schedule.open');
  return (
    <Button
      variant={isUsual ? 'contained' : 'outlined'}
      color={state === 'no_show' ? 'error' : 'primary'}
      onClick={onClick}
      endIcon={<KeyHint keys={keyOfState[state] === null ? undefined : keys} />}
    >
      {t(`schedule.act.${state}`)}
    </Button>
  );
}

interface VisitActionsProps {
  readonly visit: VisitDetail;
  readonly onMove: () => void;
  readonly onCancel: () => void;
}

/** The buttons of a visit: its next states, moving, cancelling, and the ways to client and chart. */
export function VisitActions({ visit, onMove, onCancel }: VisitActionsProps) {
  const { t } = useTranslation();
  const { canWrite, today, openTask } = useDesk();
  const { pin, unpin } = usePinDeeds();
  const isPinned = usePinned().data?.some((one) => one.id === visit.id) === true;
  const { changeState, restore } = useVisitDeeds();
  const canChart = usePermission('notes.read');
  const canSeeClient = usePermission('clients.read');
  const moment = { today, now: useNow() };
  const usual = usualNextState(visit.state);
  const restorable = restorableState(visit);
  const keys = { move: useKeyLabel('schedule.move'), cancel: useKeyLabel('schedule.cancel'), chart: useKeyLabel('schedule.chart'), pin: useKeyLabel('schedule.pin'), copy: useKeyLabel('schedule.copy'), fits: useKeyLabel('schedule.fits') };
  return (
    <>
      {canWrite && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
          {offeredStates(visit, moment).map((state) => (
            <StateButton key={state} state={state} isUsual={state === usual} onClick={() => void changeState(visit, state)} />
          ))}
          {restorable !== undefined && (
            <Button variant="contained" onClick={() => void restore(visit, restorable)}>
              {t('schedule.visit.restore', { state: t(`schedule.states.${restorable}`) })}
            </Button>
          )}
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {canWrite && canMove(visit) && (
          <Button variant="outlined" onClick={onMove} endIcon={<KeyHint keys={keys.move} />}>
            {t('schedule.visit.move')}
          </Button>
        )}
        {canWrite && mayPin(visit) && (
          <Button variant="outlined" onClick={() => (isPinned ? unpin(visit) : pin(visit))} endIcon={<KeyHint keys={keys.pin} />}>
            {t(isPinned ? 'schedule.visit.unpin' : 'schedule.visit.pin')}
          </Button>
        )}
        {canWrite && (
          <Button variant="outlined" onClick={() => openTask(copyOf(visit))} endIcon={<KeyHint keys={keys.copy} />}>
            {t('schedule.visit.copy')}
          </Button>
        )}
        {canWrite && canCancel(visit) && (
          <Button variant="outlined" color="error" onClick={onCancel} endIcon={<KeyHint keys={keys.cancel} />}>
            {t('schedule.visit.cancel')}
          </Button>
        )}
        {!occupiesTime(visit.state) && millisecondsOf(visit.startsAt) > millisecondsOf(moment.now) && (
          <Button
            variant="outlined"
            onClick={() => openTask({ kind: 'gap', therapistId: visit.therapistId, minute: visit.startMinute }, visit.startsOn)}
            endIcon={<KeyHint keys={keys.fits} />}
          >
            {t('waitlist.fits.action')}
          </Button>
        )}
        {canSeeClient && (
          <Button variant="outlined" component={Link} to={`/clients/${visit.clientId}`}>
            {t('schedule.visit.openClient')}
          </Button>
        )}
        {canChart && (
          <Button variant="outlined" component={Link} to={`/notes/visit/${visit.id}`} endIcon={<KeyHint keys={keys.chart} />}>
            {t('schedule.visit.openChart')}
          </Button>
        )}
      </Box>
      {visit.isCharted && (
        <Typography variant="body2" color="textSecondary">
          {t('schedule.visit.hasNote')}
        </Typography>
      )}
    </>
  );
}
