import { memo, type ReactNode } from 'react';
import ZoomInOutlined from '@mui/icons-material/ZoomInOutlined';
import ZoomOutOutlined from '@mui/icons-material/ZoomOutOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { CivilDate } from '../../shared/core/time.ts';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';
import { useStored } from '../ui/stored.ts';
import { gridSteps, zoomFactors } from './board-geometry.ts';
import { boardColumnsBy, boardGrid, boardZoom, shownWho } from './board-settings.ts';
import { Choice } from './Choice.tsx';
import type { Desk } from './desk.ts';
import { scheduleViews, type ScheduleView } from './desk-task.ts';
import { PrintMenu } from './PrintMenu.tsx';
import type { SheetAsked } from './sheet.ts';
import { TherapistMenu } from './TherapistMenu.tsx';
import { Tool } from './Tool.tsx';
import { zoomBy } from './use-schedule-keys.ts';
import { WaitlistButton } from './WaitlistButton.tsx';
import { WhoField } from './WhoField.tsx';

interface Named {
  readonly staffId: string;
  readonly name: string;
}

interface ViewBarProps {
  readonly view: ScheduleView;
  readonly date: CivilDate;
  readonly therapists: readonly Named[];
  readonly onView: (view: ScheduleView) => void;
  /** Only days and weeks are printed; they have the waitlist beside them. */
  readonly onPrint?: (sheet: SheetAsked) => void;
  readonly openTask?: Desk['openTask'];
}

const ViewChoice = memo(function ViewChoicePlain({ view, onView }: Pick<ViewBarProps, 'view' | 'onView'>) {
  const { t } = useTranslation();
  const keys = {
    day: useKeyLabel('schedule.dayView'),
    week: useKeyLabel('schedule.weekView'),
    month: useKeyLabel('schedule.monthView'),
    agenda: useKeyLabel('schedule.agendaView'),
  };
  useKeys('schedule', {
    dayView: () => onView('day'),
    weekView: () => onView('week'),
    monthView: () => onView('month'),
    agendaView: () => onView('agenda'),
  });
  return (
    <Choice
      label={t('schedule.view.label')}
      value={view}
      options={scheduleViews.map((value) => ({ value, text: t(`schedule.view.${value}`), keys: keys[value] }))}
      onChange={onView}
    />
  );
});

/** How the board of a day or of one's week is drawn: grid and height. */
const GridTools = memo(function GridToolsPlain() {
  const { t } = useTranslation();
  const step = useStored(boardGrid);
  const zoom = useStored(boardZoom);
  return (
    <>
      <Choice
        label={t('schedule.day.grid')}
        value={step}
        options={gridSteps.map((value) => ({ value, text: String(value), name: t('schedule.day.gridMinutes', { count: value }) }))}
        onChange={boardGrid.set}
      />
      <Box sx={{ display: 'flex' }}>
        <Tool label={t('schedule.day.zoomOut')} keyId="schedule.zoomOut" isDisabled={zoom <= 0} onClick={() => zoomBy(-1)}>
          <ZoomOutOutlined fontSize="small" />
        </Tool>
        <Tool label={t('schedule.day.zoomIn')} keyId="schedule.zoomIn" isDisabled={zoom >= zoomFactors.length - 1} onClick={() => zoomBy(1)}>
          <ZoomInOutlined fontSize="small" />
        </Tool>
      </Box>
    </>
  );
});

const ColumnsChoice = memo(function ColumnsChoicePlain() {
  const { t } = useTranslation();
  const by = useStored(boardColumnsBy);
  const keys = useKeyLabel('schedule.byRoom');
  return (
    <Choice
      label={t('schedule.view.columns')}
      value={by}
      options={[
        { value: 'therapist', text: t('schedule.view.byTherapist'), keys },
        { value: 'room', text: t('schedule.view.byRoom'), keys },
      ]}
      onChange={boardColumnsBy.set}
    />
  );
});

function ViewBarPlain({ view, date, therapists, onView, onPrint, openTask }: ViewBarProps) {
  const who = useStored(shownWho);
  const by = useStored(boardColumnsBy);
  const isEverybodysWeek = view === 'week' && !therapists.some((therapist) => therapist.staffId === who);
  const parts: readonly (readonly [string, boolean, ReactNode])[] = [
    ['columns', view === 'day', <ColumnsChoice key="columns" />],
    ['who', view !== 'day', <WhoField key="who" therapists={therapists} />],
    ['shown', (view === 'day' && by === 'therapist') || isEverybodysWeek, <TherapistMenu key="shown" therapists={therapists} />],
    ['grid', view === 'day' || (view === 'week' && !isEverybodysWeek), <GridTools key="grid" />],
  ];
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', pb: 1, minHeight: '2.8rem' }}>
      <ViewChoice view={view} onView={onView} />
      {parts.map(([, isShown, part]) => isShown && part)}
      <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>
        {openTask && <WaitlistButton openTask={openTask} />}
        {(view === 'day' || view === 'week') && onPrint && <PrintMenu kind={view} date={date} therapists={therapists} onPrint={onPrint} />}
      </Box>
    </Box>
  );
}

/** Which view is shown and how; on every page of the schedule. Memoised: the cursor's steps do not concern it, nor another day its parts. */
export const ViewBar = memo(ViewBarPlain);
