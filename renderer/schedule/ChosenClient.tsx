import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { PrivateText } from '../ui/PrivateText.tsx';

interface ChosenClientProps {
  readonly name: string;
  /** Left out where the client is given, by a plan. */
  readonly onOther?: (() => void) | undefined;
}

/** The client a booking is for, and the way to another. */
export function ChosenClient({ name, onOther }: ChosenClientProps) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minHeight: '2.5rem', pl: 1.5, pr: 0.5, borderRadius: 1, bgcolor: 'primary.light' }}>
      <Typography sx={{ fontWeight: 600, minWidth: 0, overflowWrap: 'anywhere' }}>
        <PrivateText>{name}</PrivateText>
      </Typography>
      {onOther && (
        <Button sx={{ ml: 'auto', flexShrink: 0 }} onClick={onOther}>
          {t('schedule.booking.clientOther')}
        </Button>
      )}
    </Box>
  );
}
