import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { healthAnswers } from '../../../shared/clients/clients.model.ts';
import { api } from '../../api/client.ts';
import { DraftDot } from '../../ui/DraftDot.tsx';
import { DraftNote } from '../../ui/DraftNote.tsx';
import { useNotify } from '../../ui/notify.ts';
import { Section } from '../../ui/Section.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useFieldErrors, useZodForm } from '../../ui/use-zod-form.ts';
import { editedHealth, handInDefaults, type EditedHealth } from './health-form.ts';
import { HealthFields } from './HealthFields.tsx';

/** For the desk: types in what the client wrote on paper. Once handed in it is the therapist's alone. */
export function HandInForm({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const form = useZodForm<EditedHealth, EditedHealth>(editedHealth, { defaultValues: handInDefaults });
  const draft = useDraft(form, { form: 'health.handIn', subject: clientId });
  const showFieldErrors = useFieldErrors(form);
  const handIn = useMutation(api.clients.recordHealth.mutationOptions());
  const save = async (edited: EditedHealth): Promise<void> => {
    try {
      await handIn.mutateAsync({ clientId, answers: healthAnswers.parse(edited) });
      form.reset(handInDefaults);
      await draft.discard();
      notify.show({ message: t('clients.health.handInDone'), severity: 'success' });
    } catch (error) {
      if (!showFieldErrors(error)) notify.error(error);
    }
  };
  return (
    <Section title={t('clients.health.handInTitle')}>
      <Box
        component="form"
        noValidate
        aria-label={t('clients.health.handInTitle')}
        onSubmit={(event) => void form.handleSubmit(save)(event)}
        sx={{ display: 'flex', flexDirection: 'column', gap: 2.25, maxWidth: '56rem' }}
      >
        <Typography color="textSecondary">{t('clients.health.handInText')}</Typography>
        <DraftNote draft={draft} />
        <HealthFields control={form.control} />
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Button type="submit" variant="contained" loading={handIn.isPending}>
            {t('clients.health.handIn')}
          </Button>
          <DraftDot draft={draft} />
        </Box>
      </Box>
    </Section>
  );
}
