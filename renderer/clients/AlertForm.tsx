import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClientAlert } from '../../shared/clients/clients.model.ts';
import { line } from '../../shared/core/text.ts';
import { api } from '../api/client.ts';
import { useNotify } from '../ui/notify.ts';

const alertLine = line(200);
const kinds = ['desk', 'health'] as const satisfies readonly ClientAlert['kind'][];

/** Adds an alert: its kind says who reads it. */
export function AlertForm({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [kind, setKind] = useState<ClientAlert['kind']>('desk');
  const [text, setText] = useState('');
  const add = useMutation(
    api.clients.addAlert.mutationOptions({
      onSuccess: () => {
        setText('');
        notify.show({ message: t('clients.alertAdded'), severity: 'success' });
      },
      onError: (error) => notify.error(error),
    }),
  );
  const isValid = alertLine.safeParse(text).success;
  const isWrong = text.trim() !== '' && !isValid;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (isValid && !add.isPending) add.mutate({ clientId, kind, text });
  };
  return (
    <Box component="form" noValidate onSubmit={submit} aria-label={t('clients.alertAdd')} sx={{ display: 'flex', flexDirection: 'column', gap: 1.25, pt: 0.5 }}>
      <TextField
        label={t('clients.alertAdd')}
        placeholder={kind === 'desk' ? t('clients.alertText') : t('clients.alertHealthText')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={isWrong}
        helperText={isWrong ? t('validation.tooLongMax', { max: 200 }) : t(`clients.alertKindHints.${kind}`)}
        autoComplete="off"
      />
      <Box sx={{ display: 'flex', gap: 1 }}>
        <ToggleButtonGroup
          size="small"
          exclusive
          value={kind}
          aria-label={t('clients.alertKind')}
          onChange={(_event, next: ClientAlert['kind'] | null) => next && setKind(next)}
        >
          {kinds.map((name) => (
            <ToggleButton key={name} value={name} sx={{ py: 0.25, px: 1.25 }}>
              {t(`clients.alertKinds.${name}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Button type="submit" variant="outlined" disabled={!isValid} loading={add.isPending} sx={{ ml: 'auto' }}>
          {t('clients.alertAddButton')}
        </Button>
      </Box>
    </Box>
  );
}
