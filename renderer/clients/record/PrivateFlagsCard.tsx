import type { SyntheticEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { PrivateFlag } from '../../../shared/clients/chart-facts.model.ts';
import { optionalLine } from '../../../shared/core/text.ts';
import { wallTimeOf } from '../../../shared/core/time.ts';
import { api, client as calls } from '../../api/client.ts';
import { describeError } from '../../api/errors.ts';
import { FormTextField } from '../../ui/FormTextField.tsx';
import { useNotify } from '../../ui/notify.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useZodForm } from '../../ui/use-zod-form.ts';

// Nothing is missing where nobody means to write one.
const newFlag = z.object({ text: optionalLine(500) });
type NewFlag = z.infer<typeof newFlag>;

function FlagForm({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const form = useZodForm<NewFlag, NewFlag>(newFlag, { defaultValues: { text: '' } });
  const draft = useDraft(form, { form: 'privateFlag', subject: clientId });
  const add = useMutation(api.clients.addPrivateFlag.mutationOptions());
  const isEmpty = useWatch({ control: form.control, name: 'text' }).trim() === '';
  const save = async ({ text }: NewFlag): Promise<void> => {
    if (text === '') return;
    try {
      await add.mutateAsync({ clientId, text });
      await draft.startOver();
      notify.show({ message: t('record.flags.added'), severity: 'success' });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event: SyntheticEvent) => void form.handleSubmit(save)(event)}
      aria-label={t('record.flags.add')}
      sx={{ display: 'flex', gap: 1, alignItems: 'start', pt: 0.5 }}
    >
      <Box sx={{ flex: 1 }}>
        <FormTextField control={form.control} name="text" label={t('record.flags.add')} placeholder={t('record.flags.placeholder')} />
      </Box>
      <Button type="submit" variant="outlined" disabled={isEmpty} loading={add.isPending} sx={{ mt: 0.25 }}>
        {t('record.add')}
      </Button>
    </Box>
  );
}

function FlagLine({ clientId, flag }: { readonly clientId: string; readonly flag: PrivateFlag }) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const input = { clientId, flagId: flag.id };
  const remove = useMutation(
    api.clients.removePrivateFlag.mutationOptions({
      onSuccess: () => notify.show({ message: t('record.flags.removed'), undo: () => calls.clients.restorePrivateFlag(input) }),
      onError: (error) => notify.error(error),
    }),
  );
  const date = format.date(wallTimeOf(flag.createdAt, format.settings.timeZone).date);
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'start', mb: 1 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{flag.text}</Typography>
        <Typography variant="caption" color="textSecondary">
          {t('record.flags.by', { name: flag.createdByName, date })}
        </Typography>
      </Box>
      <Button loading={remove.isPending} onClick={() => remove.mutate(input)} aria-label={t('record.flags.removeNamed', { text: flag.text })}>
        {t('record.flags.remove')}
      </Button>
    </Box>
  );
}

/** The therapists' private flags; not on the page at all for those who do not treat this client. */
export function PrivateFlagsCard({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const query = useQuery(api.clients.listPrivateFlags.queryOptions({ input: { clientId } }));
  const error = query.isError ? describeError(query.error) : undefined;
  if (error?.kind === 'refusal' && error.code === 'forbidden') {
    return (
      <Section title={t('record.flags.title')}>
        <Typography color="textSecondary">{t('record.flags.closed')}</Typography>
      </Section>
    );
  }
  return (
    <Section title={t('record.flags.title')}>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {t('record.flags.text')}
      </Typography>
      <QueryView query={query}>
        {(flags) => (
          <>
            <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
              {flags.map((flag) => (
                <FlagLine key={flag.id} clientId={clientId} flag={flag} />
              ))}
            </Box>
            <FlagForm clientId={clientId} />
          </>
        )}
      </QueryView>
    </Section>
  );
}
