import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { givenPassword, newPassword } from '../../shared/session/session.model.ts';
import { client } from '../api/client.ts';
import { FormPasswordField } from '../ui/FormPasswordField.tsx';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';
import { Problem } from './Problem.tsx';
import { useSubmit } from './use-submit.ts';

const changeSchema = z.object({ currentPassword: givenPassword, newPassword });

interface PasswordChangeFormProps {
  readonly onChanged: () => void;
  readonly onCancel?: () => void;
}

/** The current password and the next one. */
export function PasswordChangeForm({ onChanged, onCancel }: PasswordChangeFormProps) {
  const { t } = useTranslation();
  const form = useZodForm(changeSchema, {
    defaultValues: { currentPassword: '', newPassword: '' },
    texts: { newPassword: 'password' },
  });
  const showFieldErrors = useFieldErrors(form);
  const { isBusy, problem, run } = useSubmit();
  const submit = form.handleSubmit(async (values) => {
    const isDone = await run(async () => {
      try {
        await client.session.changePassword(values);
      } catch (error) {
        showFieldErrors(error);
        throw error;
      }
    });
    if (isDone) onChanged();
  });
  return (
    <Stack component="form" noValidate spacing={2} onSubmit={(event) => void submit(event)}>
      <FormPasswordField control={form.control} name="currentPassword" label={t('session.currentPassword')} autoFocus />
      <FormPasswordField control={form.control} name="newPassword" label={t('session.newPassword')} isNew />
      <Problem text={problem} />
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'flex-end' }}>
        {onCancel && <Button onClick={onCancel}>{t('ui.cancel')}</Button>}
        <Button type="submit" variant="contained" loading={isBusy}>
          {t('session.changePassword')}
        </Button>
      </Stack>
    </Stack>
  );
}
