import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { wallTimeOf } from '../../shared/core/time.ts';
import type { WaitlistEntry } from '../../shared/schedule/waitlist.model.ts';
import { useNow } from '../ui/clock.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useDesk } from './desk.ts';
import { callText, wishText } from './waitlist-words.ts';

interface WaitlistItemProps {
  readonly entry: WaitlistEntry;
  /** Said after the name. */
  readonly about?: string;
  readonly children: ReactNode;
}

const priorityNames = ['p1', 'p2', 'p3'] as const;

/** Somebody who waits: who, how to reach them, what they wish, the newest call, and what can be done. */
export function WaitlistItem({ entry, about, children }: WaitlistItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { board } = useDesk();
  const now = useNow();
  const priority = priorityNames[entry.priority - 1] ?? 'p2';
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography sx={{ fontWeight: 600, minWidth: 0, overflowWrap: 'anywhere' }}>
          <PrivateText>{entry.clientName}</PrivateText>
        </Typography>
        {about !== undefined && <Typography variant="body2">{about}</Typography>}
        {entry.priority === 1 && <Chip size="small" color="warning" variant="outlined" label={t(`waitlist.priorities.${priority}`)} sx={{ ml: 'auto' }} />}
      </Box>
      {entry.phone !== '' && (
        <Typography variant="body2">
          <PrivateText>{entry.phone}</PrivateText>
        </Typography>
      )}
      <Typography variant="caption" component="div" color="textSecondary">
        {wishText({ t, format }, entry, board.therapists)} · {t('waitlist.since', { date: format.shortDate(wallTimeOf(entry.waitingSince, format.settings.timeZone).date) })}
        {entry.note !== '' && <div>{entry.note}</div>}
        {entry.lastCall && <div>{callText({ t, format }, entry.lastCall, now)}</div>}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mt: 0.5 }}>{children}</Box>
    </Box>
  );
}
