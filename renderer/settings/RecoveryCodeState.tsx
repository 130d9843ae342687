import { useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useStatus } from '../session/me.ts';
import { RenewRecoveryCodeDialog } from '../session/RenewRecoveryCodeDialog.tsx';
import { Section } from '../ui/Section.tsx';

/** Whether the printed code was confirmed, and the way to a new one. */
export function RecoveryCodeState() {
  const { t } = useTranslation();
  const { recoveryCodeConfirmed } = useStatus();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Section
      title={t('settings.about.recoveryTitle')}
      actions={
        <Button variant="outlined" onClick={() => setIsOpen(true)}>
          {t('settings.about.renew')}
        </Button>
      }
    >
      <Typography sx={{ maxWidth: '44rem', color: recoveryCodeConfirmed ? 'text.secondary' : 'warning.main' }}>
        {recoveryCodeConfirmed ? t('settings.about.recoveryConfirmed') : t('settings.about.recoveryUnconfirmed')}
      </Typography>
      <RenewRecoveryCodeDialog isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </Section>
  );
}
