import { useTranslation } from 'react-i18next';
import type { AuditEvent } from '../../shared/audit/audit.model.ts';
import { audit } from '../../shared/messages/en/audit.ts';
import { useFormat } from '../ui/use-format.ts';
import { useCodeText } from './code-text.ts';

type Value = AuditEvent['detail'][string];
type Detail = keyof typeof audit.details;

function isKnown(name: string): name is Detail {
  return name in audit.details;
}

/** Hashes and ids say nothing to a reader; they stay in the log. */
const unread: ReadonlySet<string> = new Set(['hash', 'firstVisitId']);

/** Several codes stand in one text, apart by spaces; a sentence or a name is none. */
const codes = /^[a-z][A-Za-z0-9_]*( [a-z][A-Za-z0-9_]*)*$/;
/** What a person typed stays as typed, whatever words it has. */
const typed: ReadonlySet<string> = new Set(['reason', 'name', 'procedure', 'safetyCopyName']);

/** An event's details in words: codes by the words of the screens, times and days as the clinic writes them. */
export function useDetailText(): (event: AuditEvent) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const codeText = useCodeText();
  const valueText = (name: string, value: Value): string => {
    if (typeof value === 'boolean') return value ? t('ui.yes') : t('ui.no');
    if (typeof value === 'number') return name.endsWith('Minute') ? format.time(value) : format.number(value);
    if (value === null) return t('ui.none');
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value);
    return codes.test(value) && !typed.has(name) ? value.split(' ').map(codeText).join(', ') : value;
  };
  return ({ detail }) =>
    Object.entries(detail)
      .filter(([name, value]) => !unread.has(name) && value !== '')
      .map(([name, value]) => `${isKnown(name) ? t(`audit.details.${name}`) : name}: ${valueText(name, value)}`)
      .join(', ');
}
