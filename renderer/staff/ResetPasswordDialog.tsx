import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passwordRules } from '../../shared/session/session.model.ts';
import type { StaffMember } from '../../shared/staff/staff.model.ts';
import { client } from '../api/client.ts';
import { describeError } from '../api/errors.ts';
import { errorMessage } from '../api/error-message.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useNotify } from '../ui/notify.ts';
import { PasswordField } from '../ui/PasswordField.tsx';
import { isValidationKey } from '../ui/validation-message.ts';

interface ResetPasswordDialogProps {
  readonly member: StaffMember;
  readonly onClose: () => void;
}

/** An owner gives somebody a new password; they change it at the next sign-in. */
export function ResetPasswordDialog({ member, onClose }: ResetPasswordDialogProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [newPassword, setNewPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const reset = async (): Promise<void> => {
    setIsBusy(true);
    try {
      await client.staff.resetPassword({ staffId: member.id, newPassword });
      notify.show({ message: t('staff.resetDone', { name: member.name }), severity: 'success' });
      onClose();
    } catch (error) {
      const described = describeError(error);
      const key = described.kind === 'refusal' ? described.fields['newPassword'] : undefined;
      setProblem(key !== undefined && isValidationKey(key) ? t(`validation.${key}`) : errorMessage(t, error));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <FormDialog
      isOpen
      title={t('staff.resetTitle', { name: member.name })}
      text={t('staff.resetText', { name: member.name })}
      submitLabel={t('staff.resetAction')}
      isBusy={isBusy}
      canSubmit={[...newPassword.normalize('NFC')].length >= passwordRules.minimum}
      onSubmit={() => void reset()}
      onClose={onClose}
    >
      <PasswordField
        label={t('session.newPassword')}
        value={newPassword}
        onChange={(next) => {
          setNewPassword(next);
          setProblem(undefined);
        }}
        error={problem}
        isNew
        autoFocus
      />
    </FormDialog>
  );
}
