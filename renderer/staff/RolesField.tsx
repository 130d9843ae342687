import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Typography from '@mui/material/Typography';
import { useController, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { roles } from '../../shared/contract/access.ts';
import type { MemberForm } from './member-form.ts';

/** One or several roles, each with what it allows in a line. */
export function RolesField({ control }: { readonly control: Control<MemberForm, unknown, MemberForm> }) {
  const { t } = useTranslation();
  const { field, fieldState } = useController({ control, name: 'roles' });
  return (
    <FormControl component="fieldset" error={fieldState.invalid}>
      <FormLabel component="legend" sx={{ fontSize: '0.75rem' }}>
        {t('staff.fields.roles')}
      </FormLabel>
      {roles.map((role) => (
        <FormControlLabel
          key={role}
          sx={{ alignItems: 'flex-start', mr: 0 }}
          control={
            <Checkbox
              checked={field.value.includes(role)}
              onBlur={field.onBlur}
              onChange={(event) =>
                field.onChange(roles.filter((one) => (one === role ? event.target.checked : field.value.includes(one))))
              }
            />
          }
          label={
            <Box sx={{ pt: 0.375 }}>
              {t(`staff.roles.${role}`)}
              <Typography variant="caption" color="textSecondary" sx={{ display: 'block' }}>
                {t(`staff.roleHints.${role}`)}
              </Typography>
            </Box>
          }
        />
      ))}
      {fieldState.error?.message !== undefined && <FormHelperText>{fieldState.error.message}</FormHelperText>}
    </FormControl>
  );
}
