import { useTranslation } from 'react-i18next';
import type { DraftKey } from '../../shared/drafts/drafts.contract.ts';
import { client } from '../api/client.ts';
import { useNotify } from '../ui/notify.ts';
import type { Draft } from '../ui/use-draft.ts';
import type { ZodForm } from '../ui/use-zod-form.ts';
import { hasContent, type BookingInput, type BookingOutput } from './booking-form.ts';
import type { DeskTask } from './desk-task.ts';
import { useDesk } from './desk.ts';

/** Closing puts the booking away, so that the next caller meets an empty panel; Undo brings it back for ten seconds. */
export function useBookingClose(
  form: ZodForm<BookingInput, BookingOutput>,
  draft: Draft,
  key: DraftKey,
  task: DeskTask,
): { readonly close: () => void } {
  const { t } = useTranslation();
  const notify = useNotify();
  const { closeTask, openTask } = useDesk();
  const putAway = async (values: BookingInput): Promise<void> => {
    await draft.discard();
    closeTask();
    if (!hasContent(values)) return;
    notify.show({
      message: t('schedule.booking.closed'),
      undo: async () => {
        await client.drafts.saveDraft({ ...key, content: JSON.stringify(values) });
        openTask(task);
      },
    });
  };
  return { close: () => void putAway(form.getValues()).catch(notify.error) };
}
