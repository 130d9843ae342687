import type { SvgIconComponent } from '@mui/icons-material';
import AutorenewOutlined from '@mui/icons-material/AutorenewOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DoNotDisturbOnOutlined from '@mui/icons-material/DoNotDisturbOnOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import EventOutlined from '@mui/icons-material/EventOutlined';
import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined';
import PersonOffOutlined from '@mui/icons-material/PersonOffOutlined';
import SpaOutlined from '@mui/icons-material/SpaOutlined';
import WhereToVoteOutlined from '@mui/icons-material/WhereToVoteOutlined';
import type { VisitState } from '../../shared/schedule/schedule.model.ts';
import type { StateTone } from '../app/palette.ts';

interface StateLook {
  readonly tone: StateTone;
  readonly Icon: SvgIconComponent;
}

const cancelled: StateLook = { tone: 'cancelled', Icon: DoNotDisturbOnOutlined };

/** Colour and icon of each state; the word always stands beside them. */
export const stateLooks: Readonly<Record<VisitState, StateLook>> = {
  tentative: { tone: 'tentative', Icon: HelpOutlineOutlined },
  booked: { tone: 'booked', Icon: EventOutlined },
  confirmed: { tone: 'confirmed', Icon: EventAvailableOutlined },
  arrived: { tone: 'arrived', Icon: WhereToVoteOutlined },
  in_session: { tone: 'inSession', Icon: SpaOutlined },
  completed: { tone: 'completed', Icon: CheckCircleOutlined },
  no_show: { tone: 'missed', Icon: PersonOffOutlined },
  cancelled_late: cancelled,
  cancelled_by_client: cancelled,
  cancelled_by_clinic: cancelled,
  rescheduled: { tone: 'cancelled', Icon: AutorenewOutlined },
};
