import { useState } from 'react';
import ExpandMoreOutlined from '@mui/icons-material/ExpandMoreOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Collapse from '@mui/material/Collapse';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useController, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { deniable, type MemberForm } from './member-form.ts';

/** What one person may not do although the roles allow it: folded away, since it is rarely needed. */
export function DeniedField({ control }: { readonly control: Control<MemberForm, unknown, MemberForm> }) {
  const { t } = useTranslation();
  const { field } = useController({ control, name: 'denied' });
  const roles = useWatch({ control, name: 'roles' });
  const [isOpen, setIsOpen] = useState(field.value.length > 0);
  const options = deniable(roles);
  const count = field.value.filter((name) => options.includes(name)).length;
  return (
    <Box>
      <Button
        color="inherit"
        onClick={() => setIsOpen(!isOpen)}
        aria-expanded={isOpen}
        endIcon={<ExpandMoreOutlined sx={{ transform: isOpen ? 'rotate(180deg)' : 'none' }} />}
        sx={{ ml: -1 }}
      >
        {t('staff.fields.denied')}: {count === 0 ? t('staff.deniedNone') : t('staff.deniedCount', { count })}
      </Button>
      <Collapse in={isOpen} unmountOnExit>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 0.5 }}>
          {t('staff.deniedHint')}
        </Typography>
        <Box role="group" aria-label={t('staff.fields.denied')} sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 2 }}>
          {options.map((name) => (
            <FormControlLabel
              key={name}
              label={t(`staff.permissions.${name}`)}
              slotProps={{ typography: { variant: 'body2' } }}
              control={
                <Checkbox
                  checked={field.value.includes(name)}
                  onChange={(event) =>
                    field.onChange(event.target.checked ? [...field.value, name] : field.value.filter((kept) => kept !== name))
                  }
                />
              }
            />
          ))}
        </Box>
      </Collapse>
    </Box>
  );
}
