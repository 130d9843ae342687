import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { VisitDetail } from '../../shared/schedule/schedule.model.ts';
import { useFormat } from '../ui/use-format.ts';
import { schedulePath } from './desk-task.ts';

/** From a lost or rescheduled visit to the one booked in its place, and back. */
export function VisitLinks({ visit }: { readonly visit: VisitDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const links = [
    { to: visit.replaces, text: 'schedule.visit.replaces' },
    { to: visit.replacedBy, text: 'schedule.visit.replacedBy' },
  ] as const;
  return links.map(
    ({ to, text }) =>
      to && (
        <Typography key={text} variant="body2">
          <MuiLink component={Link} to={schedulePath(to.startsOn, { kind: 'visit', visitId: to.visitId })}>
            {t(text, { date: format.shortDate(to.startsOn), time: format.time(to.startMinute) })}
          </MuiLink>
        </Typography>
      ),
  );
}
