import { useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { useNotify } from '../ui/notify.ts';
import { useStatus } from './me.ts';
import { Problem } from './Problem.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';
import { useSubmit } from './use-submit.ts';

interface RenewRecoveryCodeDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Makes a new recovery code and shows it once; the old one ends. For owners. */
export function RenewRecoveryCodeDialog({ isOpen, onClose }: RenewRecoveryCodeDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { clinicName } = useStatus();
  const [code, setCode] = useState<string | null>(null);
  const { isBusy, problem, run } = useSubmit();
  const renew = (): Promise<boolean> =>
    run(async () => setCode((await client.session.renewRecoveryCode()).recoveryCode));
  const close = (): void => {
    setCode(null);
    onClose();
  };
  return (
    <Dialog open={isOpen} onClose={close} fullWidth maxWidth="sm" aria-labelledby="renew-code-title">
      <DialogTitle id="renew-code-title">{t('session.recovery.renewTitle')}</DialogTitle>
      <DialogContent>
        <DialogContentText variant="body1" sx={{ mb: 2 }}>
          {code === null ? t('session.recovery.renewText') : t('session.recovery.text')}
        </DialogContentText>
        {code === null ? (
          <Stack spacing={2}>
            <Problem text={problem} />
            <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
              <Button onClick={close}>{t('session.recovery.later')}</Button>
              <Button variant="contained" loading={isBusy} onClick={() => void renew()}>
                {t('session.recovery.renew')}
              </Button>
            </Stack>
          </Stack>
        ) : (
          <RecoveryCode
            code={code}
            clinicName={clinicName}
            onDone={() => {
              notify.show({ message: t('session.recovery.done'), severity: 'success' });
              close();
            }}
          />
        )}
      </DialogContent>
    </Dialog>
  );
}
