import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../shared/today/today.contract.ts';
import { schedulePath } from '../schedule/desk-task.ts';
import { usePermission } from '../session/me.ts';

/** From so many days on, a day without a backup was missed. */
const oldBackupDays = 2;

/** What somebody must see to before the day goes on: visits of people who left, and a missing backup. */
export function TodayNotices({ today }: { readonly today: Today }) {
  const { t } = useTranslation();
  const canBackUp = usePermission('backup.write');
  const { visitsToReassign, daysSinceBackup } = today;
  const isBackupDue = canBackUp && (daysSinceBackup === null || daysSinceBackup >= oldBackupDays);
  return (
    <>
      {visitsToReassign > 0 && (
        <Alert
          severity="warning"
          sx={{ mb: 2 }}
          action={
            <Button color="inherit" component={Link} to={schedulePath(null, { kind: 'reassign' })}>
              {t('today.reassignAction')}
            </Button>
          }
        >
          {t('today.reassign', { count: visitsToReassign })}
        </Alert>
      )}
      {isBackupDue && (
        <Alert
          severity="warning"
          sx={{ mb: 2 }}
          action={
            <Button color="inherit" component={Link} to="/settings/backup">
              {t('today.backupAction')}
            </Button>
          }
        >
          {daysSinceBackup === null ? t('today.noBackup') : t('today.oldBackup', { count: daysSinceBackup })}
        </Alert>
      )}
    </>
  );
}
