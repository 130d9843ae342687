import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useReminders } from './reminders.api.ts';

/** From Today to the list of whom to call or write, with how many are left. */
export function RemindersLink() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const keys = useKeyLabel('today.reminders');
  const count = useReminders().data?.items.filter((item) => item.done === null).length ?? 0;
  useKeys('today', { reminders: () => void navigate('/reminders') });
  return (
    <Button variant="outlined" component={Link} to="/reminders" endIcon={<KeyHint keys={keys} />}>
      {count === 0 ? t('reminders.open') : t('reminders.openCount', { count })}
    </Button>
  );
}
