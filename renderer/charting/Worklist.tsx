import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import ListItemButton from '@mui/material/ListItemButton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NoteListItem } from '../../shared/charting/charting.model.ts';
import { daysBetween, minutesBetween } from '../../shared/core/time.ts';
import type { Instant } from '../../shared/core/time.ts';
import { useMe } from '../session/me.ts';
import { todayIn, useNow } from '../ui/clock.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { useFormat } from '../ui/use-format.ts';

/** After a day a missing note is late, after three days it must be looked after (clinical.md 7.2). */
const lateAfterMinutes = 24 * 60;
const overdueAfterMinutes = 72 * 60;

function Age({ endsAt, startsOn }: { readonly endsAt: Instant; readonly startsOn: string }) {
  const { t } = useTranslation();
  const now = useNow(60);
  const { settings } = useFormat();
  const minutes = minutesBetween(endsAt, now);
  const days = daysBetween(startsOn, todayIn(settings.timeZone));
  const text = days === 0 ? (minutes < 60 ? t('charting.worklist.agoMinutes', { count: Math.max(0, Math.round(minutes)) }) : t('charting.worklist.agoHours', { count: Math.floor(minutes / 60) })) : t('charting.worklist.agoDays', { count: days });
  return <Chip variant="outlined" color={minutes >= overdueAfterMinutes ? 'error' : minutes >= lateAfterMinutes ? 'warning' : 'default'} label={text} />;
}

interface WorklistProps {
  readonly items: readonly NoteListItem[];
  readonly showsTherapist: boolean;
}

/** Visits that wait for their note; arrows go up and down, Enter opens. */
export function Worklist({ items, showsTherapist }: WorklistProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const me = useMe();
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const index = links.findIndex((link) => link === document.activeElement);
    links[Math.min(links.length - 1, Math.max(0, index + by))]?.focus();
    event.preventDefault();
  };
  return (
    <Box component="ul" ref={list} aria-label={t('charting.worklist.title')} onKeyDown={onKeyDown} sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper' }}>
      {items.map((item, index) => (
        <Box component="li" key={item.visitId} sx={{ '&:not(:last-of-type)': { borderBottom: 1, borderColor: 'divider' } }}>
          <ListItemButton component={Link} to={`/notes/visit/${item.visitId}`} autoFocus={index === 0} sx={{ gap: 2 }}>
            <Box sx={{ width: '7.5rem', flex: 'none' }}>
              <Typography>{format.shortDate(item.startsOn)}</Typography>
              <Typography variant="caption" color="textSecondary" component="div">
                {format.time(item.startMinute)}
              </Typography>
            </Box>
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography noWrap sx={{ fontWeight: 500 }}>
                <PrivateText>{item.clientName}</PrivateText>
              </Typography>
              <Typography variant="caption" color="textSecondary" noWrap component="div">
                {[
                  ...(item.sessionNumber !== null && item.sessionsPlanned !== null ? [t('charting.sessionOf', { number: item.sessionNumber, planned: item.sessionsPlanned })] : []),
                  // Of another therapist's client the complaint is not told; only of one's own it is known to be missing.
                  ...(item.complaint !== null ? [item.complaint] : item.therapistId === me.staffId ? [t('charting.worklist.noEpisode')] : []),
                  ...(showsTherapist ? [item.therapistName] : []),
                ].join(' · ')}
              </Typography>
            </Box>
            <Chip label={t(`charting.worklist.${item.state}`)} variant={item.state === 'draft' ? 'filled' : 'outlined'} />
            <Age endsAt={item.endsAt} startsOn={item.startsOn} />
          </ListItemButton>
        </Box>
      ))}
    </Box>
  );
}
