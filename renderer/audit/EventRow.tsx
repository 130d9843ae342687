import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { AuditEvent } from '../../shared/audit/audit.model.ts';
import { useFormat } from '../ui/use-format.ts';
import { useDetailText } from './detail-text.ts';

interface EventRowProps {
  readonly event: AuditEvent;
  /** The name of the person it is about, where it is about one of the staff. */
  readonly subject: string | undefined;
}

/** One event. Details are ids, counts and codes, as they were written. */
export const EventRow = memo(function EventRow({ event, subject }: EventRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const detail = useDetailText()(event);
  return (
    <tr data-hover data-top>
      <td data-whole>{format.instantDateTime(event.at)}</td>
      <td>{event.staffName ?? t('audit.nobody')}</td>
      <td>{t(`audit.actions.${event.action}`)}</td>
      <td data-broken>
        {event.clientId !== null && (
          <RouterLink to={`/clients/${event.clientId}`}>
            {t('audit.client')}
          </RouterLink>
        )}
        {subject}
        {detail !== '' && (
          <span className="caption">{detail}</span>
        )}
      </td>
      <td data-end data-quiet>
        {event.sequence}
      </td>
    </tr>
  );
});
