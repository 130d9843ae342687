import { useMemo } from 'react';
import CloseOutlined from '@mui/icons-material/CloseOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { clientDetails } from '../../shared/clients/clients.model.ts';
import type { ClientDetails } from '../../shared/clients/clients.model.ts';
import { partialDate } from '../../shared/core/time.ts';
import { api } from '../api/client.ts';
import { useDebounced } from '../app/use-debounced.ts';
import { DraftDot } from '../ui/DraftDot.tsx';
import { DraftNote } from '../ui/DraftNote.tsx';
import { FormPhoneField } from '../ui/FormPhoneField.tsx';
import { FormTextField } from '../ui/FormTextField.tsx';
import { useNotify } from '../ui/notify.ts';
import { useDraft } from '../ui/use-draft.ts';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';
import type { ZodForm } from '../ui/use-zod-form.ts';
import { BirthDateField } from './BirthDateField.tsx';
import { detailsFromSearch } from './client-form.ts';
import { usePossibleDuplicates } from './clients.api.ts';
import { DuplicateHints } from './DuplicateHints.tsx';
import { useClientSchema } from './use-client-schema.ts';

interface NewClientPanelProps {
  /** What stands in the search field: the beginning of the new record. */
  readonly typed: string;
  readonly onClose: () => void;
}

const watched = ['firstName', 'lastName', 'phone', 'birthDate'] as const;
const pauseMilliseconds = 250;

function useHints(form: ZodForm<ClientDetails, ClientDetails>) {
  const [firstName, lastName, phone, birthDate] = useWatch({ control: form.control, name: watched });
  const person = useMemo(
    () => ({
      firstName: firstName.trim().slice(0, 80),
      lastName: lastName.trim().slice(0, 80),
      phone: phone.trim().slice(0, 40),
      birthDate: partialDate.safeParse(birthDate).success ? birthDate : null,
    }),
    [firstName, lastName, phone, birthDate],
  );
  return usePossibleDuplicates(useDebounced(person, pauseMilliseconds));
}

/** A new client beside the list: a name and a phone number are enough; similar records show while typing. */
export function NewClientPanel({ typed, onClose }: NewClientPanelProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const notify = useNotify();
  const form = useZodForm<ClientDetails, ClientDetails>(useClientSchema(clientDetails), {
    defaultValues: detailsFromSearch(typed),
    texts: { birthDate: 'partialDate' },
  });
  const draft = useDraft(form, { form: 'client.new', subject: 'new' });
  const showFieldErrors = useFieldErrors(form);
  const create = useMutation(api.clients.createClient.mutationOptions());
  const hints = useHints(form);
  const { control } = form;
  const save = async (details: ClientDetails): Promise<void> => {
    try {
      const { id } = await create.mutateAsync(details);
      await draft.discard();
      notify.show({ message: t('clients.created'), severity: 'success' });
      await navigate(`/clients/${id}`);
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    }
  };
  return (
    <Paper
      component="form"
      variant="outlined"
      noValidate
      aria-label={t('clients.newTitle')}
      onSubmit={(event) => void form.handleSubmit(save)(event)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      sx={{ width: '22rem', flexShrink: 0, display: 'flex', flexDirection: 'column', minHeight: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', px: 2, pt: 1.25 }}>
        <Typography variant="h2">{t('clients.newTitle')}</Typography>
        <IconButton aria-label={t('ui.close')} onClick={onClose} sx={{ ml: 'auto' }}>
          <CloseOutlined fontSize="small" />
        </IconButton>
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflowY: 'auto', px: 2, pt: 1.5, pb: 1, display: 'flex', flexDirection: 'column', gap: 1.75 }}>
        <DraftNote draft={draft} />
        <FormTextField control={control} name="firstName" label={t('clients.fields.firstName')} isRequired autoFocus />
        <FormTextField control={control} name="lastName" label={t('clients.fields.lastName')} isRequired />
        <FormPhoneField control={control} name="phone" label={t('clients.fields.phone')} />
        <DuplicateHints hits={hints} />
        <FormTextField control={control} name="preferredName" label={t('clients.fields.preferredName')} />
        <BirthDateField control={control} name="birthDate" label={t('clients.fields.birthDate')} />
        <FormTextField control={control} name="email" type="email" label={t('clients.fields.email')} />
        <FormTextField control={control} name="deskNote" minRows={2} label={t('clients.fields.deskNote')} hint={t('clients.deskNoteHint')} />
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 2, py: 1.25, borderTop: 1, borderColor: 'divider' }}>
        <DraftDot draft={draft} />
        <Button onClick={onClose} sx={{ ml: 'auto' }}>
          {t('ui.cancel')}
        </Button>
        <Button type="submit" variant="contained" loading={create.isPending}>
          {t('clients.create')}
        </Button>
      </Box>
    </Paper>
  );
}
