import { useEffect } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { WaitlistEntry } from '../../shared/schedule/waitlist.model.ts';
import { DraftDot } from '../ui/DraftDot.tsx';
import { DraftNote } from '../ui/DraftNote.tsx';
import { useNotify } from '../ui/notify.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useFieldErrors, useZodForm } from '../ui/use-zod-form.ts';
import { ChosenClient } from './ChosenClient.tsx';
import { ClientPicker } from './ClientPicker.tsx';
import type { DeskTask } from './desk-task.ts';
import { useDesk } from './desk.ts';
import { EntryFields } from './EntryFields.tsx';
import { emptyEntry, entrySchema, formOfEntry, type EntryInput, type EntryOutput } from './entry-form.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { useNamedClient } from './schedule.api.ts';
import { useDefaultService } from './use-default-service.ts';
import { useSaveEntry, useWaitlist } from './waitlist.api.ts';

type EntryTask = Extract<DeskTask, { kind: 'entry' }>;

function EntryForm({ task, entry }: { readonly task: EntryTask; readonly entry: WaitlistEntry | undefined }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const { services, openTask } = useDesk();
  const { service: first } = useDefaultService(services);
  const service = services.find((one) => one.id === task.serviceId) ?? first;
  const defaults = entry ? formOfEntry(entry) : { ...emptyEntry(service?.id ?? '', service?.durationMinutes ?? 60), therapistIds: task.therapistId === null ? [] : [task.therapistId] };
  const form = useZodForm<EntryInput, EntryOutput>(entrySchema, { defaultValues: { ...defaults, therapistIds: [...defaults.therapistIds], weekdays: [...defaults.weekdays] } });
  const draft = useDraft(form, { form: 'schedule.waitlist', subject: entry?.id ?? task.clientId ?? 'new' });
  const { mutateAsync: saveEntry, isPending } = useSaveEntry();
  const showFieldErrors = useFieldErrors(form);
  const { control, setValue, clearErrors, formState } = form;
  const [clientId, clientName] = useWatch({ control, name: ['clientId', 'clientName'] });
  const named = useNamedClient(entry ? null : task.clientId).data;
  useEffect(() => {
    if (!named) return;
    setValue('clientId', named.id);
    setValue('clientName', `${named.firstName} ${named.lastName}`);
  }, [named, setValue]);
  const leave = async (): Promise<void> => {
    await draft.discard();
    openTask({ kind: 'waitlist' });
  };
  const submit = (): void =>
    void form.handleSubmit(async ({ clientName: _name, ...wish }) => {
      try {
        const saved = await saveEntry({ ...wish, id: entry?.id ?? null, version: entry?.version ?? 0 });
        notify.show({ message: t('waitlist.saved', { name: saved.clientName }) });
        await leave();
      } catch (error) {
        if (!showFieldErrors(error)) notify.error(error);
      }
    })();
  const footer = (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <DraftDot draft={draft} />
      <Button type="submit" variant="contained" loading={isPending} sx={{ ml: 'auto' }}>
        {t('waitlist.save')}
      </Button>
    </Box>
  );
  return (
    <PanelFrame title={t(entry ? 'waitlist.editTitle' : 'waitlist.add')} onClose={() => void leave().catch(notify.error)} onSubmit={submit} footer={footer}>
      <DraftNote draft={draft} />
      {clientId === '' ? (
        <ClientPicker
          error={formState.errors.clientId && t('schedule.booking.clientUnchosen')}
          onPick={(client) => {
            setValue('clientId', client.id);
            setValue('clientName', client.name);
            clearErrors('clientId');
          }}
        />
      ) : (
        <ChosenClient name={clientName} onOther={entry ? undefined : () => setValue('clientId', '')} />
      )}
      <EntryFields form={form} />
    </PanelFrame>
  );
}

/** An entry of the waitlist: a new one, or one that is changed. */
export function EntryPanel({ task }: { readonly task: EntryTask }) {
  const query = useWaitlist();
  if (task.entryId === null) return <EntryForm task={task} entry={undefined} />;
  return <QueryView query={query}>{(entries) => <EntryForm task={task} entry={entries.find((entry) => entry.id === task.entryId)} />}</QueryView>;
}
