import type { SvgIconComponent } from '@mui/icons-material';
import BlockOutlined from '@mui/icons-material/BlockOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HistoryToggleOffOutlined from '@mui/icons-material/HistoryToggleOffOutlined';
import RadioButtonUncheckedOutlined from '@mui/icons-material/RadioButtonUncheckedOutlined';
import UndoOutlined from '@mui/icons-material/UndoOutlined';
import type { Consent } from '../../../shared/clients/clients.model.ts';

/** A kind of consent as it stands: its state today, or `none` where nobody has asked yet. */
export type ConsentStanding = Consent['state'] | 'none';

interface StandingLook {
  readonly Icon: SvgIconComponent;
  readonly colour: string;
}

export const standingLooks: Readonly<Record<ConsentStanding, StandingLook>> = {
  granted: { Icon: CheckCircleOutlined, colour: 'success.main' },
  declined: { Icon: BlockOutlined, colour: 'error.main' },
  revoked: { Icon: UndoOutlined, colour: 'error.main' },
  expired: { Icon: HistoryToggleOffOutlined, colour: 'warning.main' },
  none: { Icon: RadioButtonUncheckedOutlined, colour: 'text.secondary' },
};
