import { memo, type FocusEvent } from 'react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { consentState } from '../../../shared/clients/clients.model.ts';
import type { TimelineEntry } from '../../../shared/history/timeline.model.ts';
import { kindOf, type TimelineRow } from '../../../shared/history/timeline.rules.ts';
import { useFormat } from '../../ui/use-format.ts';
import { StateMark } from '../StateMark.tsx';
import { entryAddress, entryDetail, entryTitle, kindIcons } from './entry-words.ts';

/** CSS pixels of every row, so that what is in view can be reckoned. */
export const rowHeight = 40;

function Mark({ entry }: { readonly entry: TimelineEntry }) {
  const { t } = useTranslation();
  if (entry.kind === 'visit') return <StateMark state={entry.state} />;
  const state = entry.kind === 'consent' ? consentState.safeParse(entry.state) : undefined;
  return state?.success ? <Typography variant="body2">{t(`clients.consents.states.${state.data}`)}</Typography> : null;
}

interface TimelineLineProps {
  readonly clientId: string;
  readonly row: TimelineRow;
  readonly index: number;
  readonly count: number;
  readonly onFocus: (index: number) => void;
}

/** One row: the heading of a year, or one thing that happened, as a link to it. */
export const TimelineLine = memo(function TimelineLine({ clientId, row, index, count, onFocus }: TimelineLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const place = { 'aria-setsize': count, 'aria-posinset': index + 1 };
  if (row.kind === 'year') {
    return (
      <Box component="li" {...place} sx={{ height: rowHeight, display: 'flex', alignItems: 'end', gap: 1, px: 1.5, pb: 0.5 }}>
        <Typography variant="h3" component="h3" sx={{ fontWeight: 600 }}>
          {row.year}
        </Typography>
        <Typography variant="caption" color="textSecondary">
          {t('history.timeline.count', { count: row.count })}
        </Typography>
      </Box>
    );
  }
  const { entry } = row;
  const Icon = kindIcons[kindOf(entry)];
  return (
    <Box
      component="li"
      {...place}
      onFocus={(_event: FocusEvent) => onFocus(index)}
      sx={{ height: rowHeight, display: 'flex', alignItems: 'center', gap: 1.5, px: 1.5, borderTop: 1, borderColor: 'divider', whiteSpace: 'nowrap', '&:hover': { bgcolor: 'action.hover' } }}
    >
      <Typography color="textSecondary" sx={{ width: '7rem', flexShrink: 0, fontVariantNumeric: 'tabular-nums' }}>
        {format.date(entry.date)}
      </Typography>
      <Icon fontSize="small" titleAccess={t(`history.timeline.kind.${kindOf(entry)}`)} sx={{ color: 'text.secondary', flexShrink: 0 }} />
      <Link
        component={RouterLink}
        to={entryAddress(clientId, entry)}
        data-row={index}
        color={entry.kind === 'visit' || entry.kind === 'note' ? 'primary' : 'inherit'}
        sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}
      >
        {entryTitle(t, entry)}
      </Link>
      <Typography variant="body2" color="textSecondary" sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {entryDetail(t, format, entry)}
      </Typography>
      <Box sx={{ ml: 'auto', flexShrink: 0 }}>
        <Mark entry={entry} />
      </Box>
    </Box>
  );
});
