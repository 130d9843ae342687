import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '../ui/PasswordField.tsx';
import type { MemberEdit } from './use-member-edit.ts';

/** The password a person gets to begin with. It stands beside the form, so that no draft ever holds it. */
export function FirstPasswordField({ password, setPassword, passwordProblem }: Omit<MemberEdit, 'edit'>) {
  const { t } = useTranslation();
  return (
    <Box>
      <PasswordField
        label={t('staff.fields.password')}
        value={password}
        onChange={setPassword}
        error={passwordProblem}
        isNew
        isRequired
      />
      <Typography variant="caption" color="textSecondary">
        {t('staff.passwordText')}
      </Typography>
    </Box>
  );
}
