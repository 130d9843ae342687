// How an entry of the waitlist reads: its wishes in one line, and its newest call.
import type { WaitlistCall, WaitlistEntry } from '../../shared/schedule/waitlist.model.ts';
import type { Instant } from '../../shared/core/time.ts';
import type { Words } from './schedule-words.ts';

interface Named {
  readonly staffId: string;
  readonly name: string;
}

/** `Medical massage 60, 60 min · Theo · Mon, Wed · 8:00 AM to 12:00 PM` */
export function wishText({ t, format }: Words, entry: WaitlistEntry, therapists: readonly Named[]): string {
  const names = entry.therapistIds.map((id) => therapists.find((one) => one.staffId === id)?.name ?? '').filter((name) => name !== '');
  const days = entry.weekdays.map((day) => format.weekday(day, 'short'));
  const parts = [
    `${entry.serviceName}, ${t('ui.minutes', { count: entry.durationMinutes })}`,
    ...(entry.therapistIds.length === 0 ? [] : [names.join(', ')]),
    days.length === 0 ? t('waitlist.anyDay') : days.join(', '),
    t('waitlist.hours', { from: format.time(entry.earliestMinute), until: format.time(entry.latestMinute) }),
    ...(entry.noticeHours === 0 ? [] : [t('waitlist.needsNotice', { count: entry.noticeHours })]),
    ...(entry.expiresOn === null ? [] : [t('waitlist.until', { date: format.shortDate(entry.expiresOn) })]),
  ];
  return parts.join(' · ');
}

export function callText({ t, format }: Words, call: WaitlistCall, now: Instant): string {
  const told = { date: format.shortDate(call.startsOn), time: format.time(call.startMinute), name: call.staffName };
  if (call.answer !== 'offered') return t(`waitlist.calls.${call.answer}`, told);
  const { offeredUntil } = call;
  return offeredUntil !== null && offeredUntil > now
    ? t('waitlist.calls.offered', { ...told, until: format.instantTime(offeredUntil) })
    : t('waitlist.calls.offeredBefore', told);
}
