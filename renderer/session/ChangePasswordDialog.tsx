import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../ui/notify.ts';
import { PasswordChangeForm } from './PasswordChangeForm.tsx';

interface ChangePasswordDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A person changes their own password. */
export function ChangePasswordDialog({ isOpen, onClose }: ChangePasswordDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  return (
    <Dialog open={isOpen} onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="change-password-title">
      <DialogTitle id="change-password-title">{t('session.changePassword')}</DialogTitle>
      <DialogContent sx={{ pt: '0.5rem !important' }}>
        <PasswordChangeForm
          onCancel={onClose}
          onChanged={() => {
            notify.show({ message: t('session.passwordChanged'), severity: 'success' });
            onClose();
          }}
        />
      </DialogContent>
    </Dialog>
  );
}
