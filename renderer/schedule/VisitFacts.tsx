import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { VisitDetail } from '../../shared/schedule/schedule.model.ts';
import { ColourDot } from '../clinic/ColourDot.tsx';
import { useFormat } from '../ui/use-format.ts';
import { StateLabel } from './StateLabel.tsx';
import { VisitLinks } from './VisitLinks.tsx';

interface FactProps {
  readonly name: string;
  readonly children: ReactNode;
}

function Fact({ name, children }: FactProps) {
  return (
    <>
      <Typography component="dt" variant="body2" color="textSecondary">
        {name}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, minWidth: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {children}
      </Typography>
    </>
  );
}

/** Everything the schedule knows of a visit, and every state it has been in with time and author. */
export function VisitFacts({ visit }: { readonly visit: VisitDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { sessionNumber: number, sessionsPlanned: planned } = visit;
  return (
    <>
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: 1.5, rowGap: 0.5, m: 0 }}>
        <Fact name={t('schedule.visit.when')}>
          {format.longDate(visit.startsOn)}
          <br />
          {format.timeRange(visit.startMinute, visit.durationMinutes)} ({t('ui.minutes', { count: visit.durationMinutes })})
        </Fact>
        <Fact name={t('schedule.visit.therapist')}>{visit.therapistName}</Fact>
        <Fact name={t('schedule.visit.room')}>{visit.roomName ?? t('schedule.noRoom')}</Fact>
        <Fact name={t('schedule.visit.service')}>
          <Box component="span" sx={{ display: 'inline-flex', mr: 0.75, verticalAlign: 'text-bottom' }}>
            <ColourDot colour={visit.colour} />
          </Box>
          {visit.serviceName}
          {visit.isWalkIn && ` · ${t('schedule.walkIn')}`}
        </Fact>
        {number !== null && planned !== null && (
          <Fact name={t(visit.planId === null ? 'schedule.visit.series' : 'schedule.visit.plan')}>{t('schedule.sessionLong', { number, planned })}</Fact>
        )}
        {visit.note !== '' && <Fact name={t('schedule.visit.note')}>{visit.note}</Fact>}
        {visit.stateReason !== '' && <Fact name={t('schedule.visit.reason')}>{visit.stateReason}</Fact>}
      </Box>
      <VisitLinks visit={visit} />
      <Box>
        <Typography variant="subtitle2" component="h3">
          {t('schedule.visit.history')}
        </Typography>
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: '0.8125rem' }}>
          {visit.events.toReversed().map((event) => (
            <Box component="li" key={event.at + event.state} sx={{ py: 0.375 }}>
              <StateLabel state={event.state} />
              <Typography component="div" variant="caption" color="textSecondary" sx={{ pl: '1.4em' }}>
                {format.instantDateTime(event.at)}, {event.staffName}
                {event.reason !== '' && `: ${event.reason}`}
              </Typography>
            </Box>
          ))}
        </Box>
      </Box>
    </>
  );
}
