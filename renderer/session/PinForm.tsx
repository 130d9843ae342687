import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../shared/session/session.model.ts';
import { client } from '../api/client.ts';
import { PersonMark } from './PersonMark.tsx';
import { Problem } from './Problem.tsx';
import { useSubmit } from './use-submit.ts';

interface PinFormProps {
  readonly person: Person;
  readonly onSomebodyElse: () => void;
  readonly onUsePassword: () => void;
}

/** The PIN of one person; Enter unlocks. */
export function PinForm({ person, onSomebodyElse, onUsePassword }: PinFormProps) {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const { isBusy, problem, run } = useSubmit();
  const canSubmit = /^\d{4,8}$/.test(pin);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (canSubmit && !(await run(() => client.session.unlockWithPin({ staffId: person.staffId, pin })))) setPin('');
  };
  return (
    <Stack component="form" noValidate spacing={2} onSubmit={(event) => void submit(event)}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
        <PersonMark name={person.name} colour={person.colour} size="2.5rem" />
        <Typography sx={{ fontWeight: 600 }}>{person.name}</Typography>
      </Box>
      <TextField
        label={t('session.pin')}
        value={pin}
        onChange={(event) => setPin(event.target.value.replace(/\D/g, '').slice(0, 8))}
        type="password"
        autoComplete="off"
        autoFocus
        slotProps={{ htmlInput: { inputMode: 'numeric', 'aria-label': t('session.pinFor', { name: person.name }) } }}
      />
      <Problem text={problem} />
      <Button type="submit" variant="contained" size="large" loading={isBusy} disabled={!canSubmit}>
        {t('session.unlock')}
      </Button>
      <Box sx={{ display: 'flex', gap: 3 }}>
        <Link component="button" type="button" variant="body2" onClick={onSomebodyElse}>
          {t('session.somebodyElse')}
        </Link>
        <Link component="button" type="button" variant="body2" onClick={onUsePassword}>
          {t('session.usePassword')}
        </Link>
      </Box>
    </Stack>
  );
}
