import AssessmentOutlined from '@mui/icons-material/AssessmentOutlined';
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import EditNoteOutlined from '@mui/icons-material/EditNoteOutlined';
import PeopleAltOutlined from '@mui/icons-material/PeopleAltOutlined';
import SettingsOutlined from '@mui/icons-material/SettingsOutlined';
import TodayOutlined from '@mui/icons-material/TodayOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import type { Permission } from '../../shared/contract/access.ts';
import type { KeyId } from './keys.ts';

export type RoomName = 'today' | 'schedule' | 'clients' | 'notes' | 'reports' | 'settings';

export interface Room {
  readonly name: RoomName;
  readonly path: string;
  readonly keyId: KeyId;
  readonly needs: Permission;
  readonly Icon: SvgIconComponent;
}

/** The rooms of the rail, in its order. */
export const rooms: readonly Room[] = [
  { name: 'today', path: '/today', keyId: 'app.goToday', needs: 'schedule.read', Icon: TodayOutlined },
  { name: 'schedule', path: '/schedule', keyId: 'app.goSchedule', needs: 'schedule.read', Icon: CalendarMonthOutlined },
  { name: 'clients', path: '/clients', keyId: 'app.goClients', needs: 'clients.read', Icon: PeopleAltOutlined },
  { name: 'notes', path: '/notes', keyId: 'app.goNotes', needs: 'notes.read', Icon: EditNoteOutlined },
  { name: 'reports', path: '/reports', keyId: 'app.goReports', needs: 'history.read', Icon: AssessmentOutlined },
  { name: 'settings', path: '/settings', keyId: 'app.goSettings', needs: 'clinic.read', Icon: SettingsOutlined },
];
