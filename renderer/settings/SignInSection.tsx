import { useState } from 'react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { ChangePasswordDialog } from '../session/ChangePasswordDialog.tsx';
import { useMe } from '../session/me.ts';
import { PinDialog } from '../session/PinDialog.tsx';
import { Section } from '../ui/Section.tsx';

/** A person's own password and PIN. */
export function SignInSection() {
  const { t } = useTranslation();
  const { hasPin, name, roles } = useMe();
  const [dialog, setDialog] = useState<'password' | 'pin'>();
  const close = (): void => setDialog(undefined);
  return (
    <>
      <Section title={`${t('settings.signIn.who')} ${name}`}>
        <Typography color="textSecondary">{roles.map((role) => t(`staff.roles.${role}`)).join(', ')}</Typography>
      </Section>
      <Section
        title={t('settings.signIn.passwordTitle')}
        actions={
          <Button variant="outlined" onClick={() => setDialog('password')}>
            {t('settings.signIn.changePassword')}
          </Button>
        }
      >
        <Typography color="textSecondary">{t('settings.signIn.passwordText')}</Typography>
      </Section>
      <Section
        title={t('settings.signIn.pinTitle')}
        actions={
          <Button variant="outlined" onClick={() => setDialog('pin')}>
            {hasPin ? t('settings.signIn.changePin') : t('settings.signIn.setPin')}
          </Button>
        }
      >
        <Typography>{hasPin ? t('settings.signIn.pinIsSet') : t('settings.signIn.pinIsNotSet')}</Typography>
        <Typography color="textSecondary">{t('settings.signIn.pinText')}</Typography>
      </Section>
      <ChangePasswordDialog isOpen={dialog === 'password'} onClose={close} />
      <PinDialog isOpen={dialog === 'pin'} onClose={close} />
    </>
  );
}
