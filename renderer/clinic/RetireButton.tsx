import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';

interface RetireButtonProps {
  readonly name: string;
  readonly isActive: boolean;
  readonly isBusy: boolean;
  readonly onToggle: () => void;
}

/** Takes a room or service out of use, or back in; nothing is deleted. */
export function RetireButton({ name, isActive, isBusy, onToggle }: RetireButtonProps) {
  const { t } = useTranslation();
  return (
    <Button
      color="inherit"
      sx={{ minWidth: '6rem' }}
      loading={isBusy}
      onClick={onToggle}
      aria-label={isActive ? t('clinic.retireNamed', { name }) : t('clinic.takeBackNamed', { name })}
    >
      {isActive ? t('clinic.retire') : t('clinic.takeBack')}
    </Button>
  );
}
