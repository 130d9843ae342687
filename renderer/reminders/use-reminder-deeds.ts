// What can be done about a reminder; each tells what happened, and marking offers Undo.
import { useTranslation } from 'react-i18next';
import type { ChannelChoice, ReminderItem } from '../../shared/schedule/reminders.model.ts';
import { copyText } from '../ui/copy-text.ts';
import { useNotify } from '../ui/notify.ts';
import { useChangeVisitState } from '../schedule/schedule.api.ts';
import { useChooseChannel, useMarkDone, useUndoDone } from './reminders.api.ts';

export function useReminderDeeds() {
  const { t } = useTranslation();
  const notify = useNotify();
  const { mutateAsync: markDone } = useMarkDone();
  const { mutateAsync: undoDone } = useUndoDone();
  const { mutateAsync: chooseChannel } = useChooseChannel();
  const { mutateAsync: changeState } = useChangeVisitState();
  const attempt = (deed: () => Promise<unknown>): void => void deed().catch((error: unknown) => notify.error(error));
  return {
    done: ({ visitId, kind, channel, clientName: name }: ReminderItem): void =>
      attempt(async () => {
        await markDone({ visitId, kind, channel: channel ?? 'phone' });
        notify.show({ message: t('reminders.marked', { name }), undo: () => undoDone({ visitId, kind }) });
      }),
    undo: ({ visitId, kind }: ReminderItem): void => attempt(() => undoDone({ visitId, kind })),
    copy: (text: string): void =>
      attempt(async () => {
        await copyText(text);
        notify.show({ message: t('reminders.copied') });
      }),
    choose: (clientId: string, channel: ChannelChoice | null): void => attempt(() => chooseChannel({ clientId, channel })),
    /** The client said they will come: the visit is confirmed, and they have been reminded. */
    confirm: ({ visitId, version, kind, channel }: ReminderItem): void =>
      attempt(async () => {
        await markDone({ visitId, kind, channel: channel ?? 'phone' });
        await changeState({ visitId, version, state: 'confirmed', reason: '' });
        notify.show({ message: t('schedule.visit.changed', { state: t('schedule.states.confirmed') }) });
      }),
  };
}
