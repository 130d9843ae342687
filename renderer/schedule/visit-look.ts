import BlockOutlined from '@mui/icons-material/BlockOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined';
import EventRepeatOutlined from '@mui/icons-material/EventRepeatOutlined';
import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined';
import HowToRegOutlined from '@mui/icons-material/HowToRegOutlined';
import PersonOffOutlined from '@mui/icons-material/PersonOffOutlined';
import PlayCircleOutlined from '@mui/icons-material/PlayCircleOutlined';
import ScheduleOutlined from '@mui/icons-material/ScheduleOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import type { VisitState } from '../../shared/schedule/schedule.model.ts';
import type { StateTone } from '../app/palette.ts';

interface VisitLook {
  readonly tone: StateTone;
  readonly Icon: SvgIconComponent;
}

/** Colour and icon of each state; the word always stands beside them. */
export const visitLooks: Readonly<Record<VisitState, VisitLook>> = {
  tentative: { tone: 'tentative', Icon: HelpOutlineOutlined },
  booked: { tone: 'booked', Icon: ScheduleOutlined },
  confirmed: { tone: 'confirmed', Icon: EventAvailableOutlined },
  arrived: { tone: 'arrived', Icon: HowToRegOutlined },
  in_session: { tone: 'inSession', Icon: PlayCircleOutlined },
  completed: { tone: 'completed', Icon: CheckCircleOutlined },
  no_show: { tone: 'missed', Icon: PersonOffOutlined },
  cancelled_late: { tone: 'cancelled', Icon: EventBusyOutlined },
  cancelled_by_client: { tone: 'cancelled', Icon: EventBusyOutlined },
  cancelled_by_clinic: { tone: 'cancelled', Icon: BlockOutlined },
  rescheduled: { tone: 'cancelled', Icon: EventRepeatOutlined },
};
