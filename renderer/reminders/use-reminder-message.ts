import { useTranslation } from 'react-i18next';
import type { ReminderItem } from '../../shared/schedule/reminders.model.ts';
import { messageAddress, reminderMessage } from '../../shared/schedule/reminders.rules.ts';
import { useClinicProfile } from '../clinic/clinic.api.ts';
import { useFormat } from '../ui/use-format.ts';
import { useReminderSettings } from './reminders.api.ts';

interface Message {
  readonly text: string;
  /** Opens the message in the computer's own program; null for a call. */
  readonly address: string | null;
}

/** The message of a reminder in the clinic's words; undefined until those are here. */
export function useReminderMessage(): (item: ReminderItem) => Message | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const settings = useReminderSettings().data;
  const profile = useClinicProfile().data;
  return (item) => {
    if (!settings || !profile) return undefined;
    const date = format.longDate(item.startsOn);
    const told = { name: item.firstName, clinic: profile.name, phone: profile.phone, date, time: format.time(item.startMinute) };
    const text = reminderMessage(settings.template, told);
    const subject = t('reminders.subject', { date });
    return { text, address: item.channel === null ? null : messageAddress(item.channel, item, { subject, body: text }) };
  };
}
