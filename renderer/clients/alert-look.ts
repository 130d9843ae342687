import type { SvgIconComponent } from '@mui/icons-material';
import HealthAndSafetyOutlined from '@mui/icons-material/HealthAndSafetyOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import type { TFunction } from 'i18next';
import type { ClientAlert } from '../../shared/clients/clients.model.ts';

export const alertIcons: Readonly<Record<ClientAlert['kind'], SvgIconComponent>> = {
  desk: WarningAmberOutlined,
  health: HealthAndSafetyOutlined,
};

/** What an alert says to this person: of a health alert that is not theirs to read, that there is one. */
export function alertText(t: TFunction, alert: ClientAlert): string {
  return alert.text === '' ? t('clients.alertSeeTherapist') : alert.text;
}
