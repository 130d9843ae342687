import AddOutlined from '@mui/icons-material/AddOutlined';
import ChevronLeftOutlined from '@mui/icons-material/ChevronLeftOutlined';
import ChevronRightOutlined from '@mui/icons-material/ChevronRightOutlined';
import ZoomInOutlined from '@mui/icons-material/ZoomInOutlined';
import ZoomOutOutlined from '@mui/icons-material/ZoomOutOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { addDays, civilDate } from '../../shared/core/time.ts';
import { useKeyLabel } from '../app/use-keys.ts';
import type { KeyId } from '../app/keys.ts';
import { CivilDateField } from '../ui/CivilDateField.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useStored } from '../ui/stored.ts';
import { gridSteps, zoomFactors } from './board-geometry.ts';
import { boardGrid, boardZoom } from './board-settings.ts';
import { newBooking } from './desk-task.ts';
import type { Desk } from './desk.ts';
import { useVisitsToReassign } from './schedule.api.ts';
import { zoomBy } from './use-schedule-keys.ts';

interface ToolProps {
  readonly label: string;
  readonly keyId: KeyId;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function Tool({ label, keyId, isDisabled, onClick, children }: ToolProps) {
  const keys = useKeyLabel(keyId);
  return (
    <Tooltip title={keys === undefined ? label : `${label} (${keys})`}>
      <span>
        <IconButton aria-label={label} onClick={onClick} disabled={isDisabled ?? false}>
          {children}
        </IconButton>
      </span>
    </Tooltip>
  );
}

interface BoardToolbarProps {
  readonly desk: Desk;
  readonly onWalkIn: () => void;
}

/** The day, the grid and zoom, and what can be begun: everything the keys do, to be clicked. */
export function BoardToolbar({ desk, onWalkIn }: BoardToolbarProps) {
  const { t } = useTranslation();
  const zoom = useStored(boardZoom);
  const toReassign = useVisitsToReassign().data?.length ?? 0;
  const keys = { today: useKeyLabel('schedule.today'), book: useKeyLabel('schedule.book') };
  const go = (days: number) => (): void => desk.goToDate(addDays(desk.date, days));
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', justifyContent: 'flex-end' }}>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <Tool label={t('schedule.day.previous')} keyId="schedule.previousDay" onClick={go(-1)}>
          <ChevronLeftOutlined fontSize="small" />
        </Tool>
        <Button onClick={() => desk.goToDate(desk.today)} disabled={desk.date === desk.today} endIcon={<KeyHint keys={keys.today} />}>
          {t('schedule.day.today')}
        </Button>
        <Tool label={t('schedule.day.next')} keyId="schedule.nextDay" onClick={go(1)}>
          <ChevronRightOutlined fontSize="small" />
        </Tool>
      </Box>
      <Box sx={{ width: '10.5rem', '& .MuiFormLabel-asterisk': { display: 'none' } }}>
        <CivilDateField
          label={t('schedule.day.date')}
          value={desk.date}
          isRequired
          onChange={(date) => {
            if (date !== null && civilDate.safeParse(date).success) desk.goToDate(date);
          }}
        />
      </Box>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={desk.step}
        aria-label={t('schedule.day.grid')}
        onChange={(_event, step: (typeof gridSteps)[number] | null) => step !== null && boardGrid.set(step)}
        sx={{ '& .MuiToggleButton-root': { py: 0.25, px: 1, minHeight: '2rem', textTransform: 'none', color: 'text.secondary', '&.Mui-selected': { color: 'text.primary' } } }}
      >
        {gridSteps.map((step) => (
          <ToggleButton key={step} value={step} aria-label={t('schedule.day.gridMinutes', { count: step })}>
            {step}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Box sx={{ display: 'flex' }}>
        <Tool label={t('schedule.day.zoomOut')} keyId="schedule.zoomOut" isDisabled={zoom <= 0} onClick={() => zoomBy(-1)}>
          <ZoomOutOutlined fontSize="small" />
        </Tool>
        <Tool label={t('schedule.day.zoomIn')} keyId="schedule.zoomIn" isDisabled={zoom >= zoomFactors.length - 1} onClick={() => zoomBy(1)}>
          <ZoomInOutlined fontSize="small" />
        </Tool>
      </Box>
      {toReassign > 0 && (
        <Button color="warning" variant="outlined" onClick={() => desk.openTask({ kind: 'reassign' })}>
          {t('schedule.day.reassign', { count: toReassign })}
        </Button>
      )}
      {desk.canWrite && (
        <>
          <Button variant="outlined" onClick={() => desk.openTask({ kind: 'series', clientId: null, planId: null })}>
            {t('schedule.day.series')}
          </Button>
          <Button variant="outlined" onClick={onWalkIn}>
            {t('schedule.day.walkIn')}
          </Button>
          <Button
            variant="contained"
            startIcon={<AddOutlined />}
            endIcon={<KeyHint keys={keys.book} />}
            onClick={() => desk.openTask(newBooking)}
          >
            {t('schedule.day.book')}
          </Button>
        </>
      )}
    </Box>
  );
}
