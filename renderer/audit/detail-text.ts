import { useTranslation } from 'react-i18next';
import type { AuditEvent } from '../../shared/audit/audit.model.ts';
import { audit } from '../../shared/messages/en/audit.ts';
import { useFormat } from '../ui/use-format.ts';

type Value = AuditEvent['detail'][string];
type Detail = keyof typeof audit.details;

function isKnown(name: string): name is Detail {
  return name in audit.details;
}

/** Hashes and ids say nothing to a reader; they stay in the log. */
const unread: ReadonlySet<string> = new Set(['hash', 'firstVisitId']);

/** An event's details in words: codes as they were written, times and days as the clinic writes them. */
export function useDetailText(): (event: AuditEvent) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const valueText = (name: string, value: Value): string => {
    if (typeof value === 'boolean') return value ? t('ui.yes') : t('ui.no');
    if (typeof value === 'number') return name.endsWith('Minute') ? format.time(value) : format.number(value);
    if (value === null) return t('ui.none');
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(value) : value;
  };
  return ({ detail }) =>
    Object.entries(detail)
      .filter(([name]) => !unread.has(name))
      .map(([name, value]) => `${isKnown(name) ? t(`audit.details.${name}`) : name}: ${valueText(name, value)}`)
      .join(', ');
}
