import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/client.ts';
import { usePermission } from '../session/me.ts';

/** How many visits do not fit the settings as they are now, with the way to the list of them; nothing where all fit. */
export function MisfitNotice() {
  const { t } = useTranslation();
  const canRead = usePermission('schedule.read');
  const count = useQuery(api.schedule.listVisitsToReassign.queryOptions({ enabled: canRead })).data?.length ?? 0;
  if (count === 0) return null;
  return (
    <Alert
      severity="warning"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" component={Link} to="/schedule?reassign=1">
          {t('schedule.misfit.toList')}
        </Button>
      }
    >
      {t('schedule.misfit.notice', { count })}
    </Alert>
  );
}
