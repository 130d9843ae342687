import CheckOutlined from '@mui/icons-material/CheckOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { wallTimeOf } from '../../shared/core/time.ts';
import { channelChoice, type ReminderItem } from '../../shared/schedule/reminders.model.ts';
import { schedulePath } from '../schedule/desk-task.ts';
import { StateLabel } from '../schedule/StateLabel.tsx';
import { todayIn, useNow } from '../ui/clock.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { useFormat } from '../ui/use-format.ts';
import { useReminderDeeds } from './use-reminder-deeds.ts';
import { useReminderMessage } from './use-reminder-message.ts';

interface ReminderRowProps {
  readonly item: ReminderItem;
  readonly canWrite: boolean;
  readonly onSelect: () => void;
}

/** How the client is reached, and what they agreed to. */
function WayCell({ item, canWrite }: Pick<ReminderRowProps, 'item' | 'canWrite'>) {
  const { t } = useTranslation();
  const { choose } = useReminderDeeds();
  const address = item.channel === 'email' ? item.email : item.phone;
  return (
    <TableCell>
      <TextField
        select
        value={item.choice ?? 'unknown'}
        disabled={!canWrite}
        onChange={(event) => choose(item.clientId, event.target.value === 'unknown' ? null : channelChoice.parse(event.target.value))}
        slotProps={{ htmlInput: { 'aria-label': t('reminders.agreed', { name: item.clientName }) } }}
        sx={{ minWidth: '11rem' }}
      >
        {(['unknown', ...channelChoice.options] as const).map((choice) => (
          <MenuItem key={choice} value={choice}>
            {t(`reminders.choices.${choice}`)}
          </MenuItem>
        ))}
      </TextField>
      <Typography variant="body2" color={item.channel === null ? 'warning.main' : 'textPrimary'}>
        {item.channel === null ? t(item.choice === 'none' ? 'reminders.noneWished' : 'reminders.noWay') : <PrivateText>{address}</PrivateText>}
      </Typography>
    </TableCell>
  );
}

/** The buttons of one reminder, or who did it and when. */
function DoneCell({ item, canWrite }: Pick<ReminderRowProps, 'item' | 'canWrite'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { done, undo, copy, confirm } = useReminderDeeds();
  const message = useReminderMessage()(item);
  const name = item.clientName;
  if (item.done) {
    return (
      <TableCell>
        <Typography variant="body2">
          {t(`reminders.channels.${item.done.channel}`)}, {t('reminders.doneAt', { time: format.instantTime(item.done.at), name: item.done.staffName })}
        </Typography>
        {canWrite && (
          <Button onClick={() => undo(item)} aria-label={t('reminders.undoFor', { name })}>
            {t('reminders.undo')}
          </Button>
        )}
      </TableCell>
    );
  }
  return (
    <TableCell>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
        {canWrite && (
          <Button variant="outlined" startIcon={<CheckOutlined />} onClick={() => done(item)} aria-label={t('reminders.markDoneFor', { name })}>
            {t('reminders.markDone')}
          </Button>
        )}
        {canWrite && item.state !== 'confirmed' && (
          <Button onClick={() => confirm(item)} aria-label={t('reminders.confirmFor', { name })}>
            {t('reminders.confirm')}
          </Button>
        )}
        {message && item.channel !== null && (
          <Button onClick={() => copy(message.text)} aria-label={t('reminders.copyFor', { name })}>
            {t('reminders.copy')}
          </Button>
        )}
        {message && message.address !== null && (
          <Button component="a" href={message.address} target="_blank" rel="noreferrer" aria-label={t('reminders.writeFor', { name })}>
            {t('reminders.write')}
          </Button>
        )}
      </Box>
    </TableCell>
  );
}

/** Somebody to call or write: when, who, which visit, by which way, and what was done. */
export function ReminderRow({ item, canWrite, onSelect }: ReminderRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const isOverdue = item.done === null && item.dueAt < now;
  const time = format.instantTime(item.dueAt);
  const { date } = wallTimeOf(item.dueAt, format.settings.timeZone);
  // What is done may have been due on a day before.
  const due = date === todayIn(format.settings.timeZone) ? t('reminders.due', { time }) : t('reminders.dueOn', { date: format.shortDate(date), time });
  return (
    <TableRow onFocus={onSelect} data-reminder={`${item.visitId}-${item.kind}`} sx={{ '&:focus-within': { bgcolor: 'surface.raised' }, verticalAlign: 'top' }}>
      <TableCell sx={{ whiteSpace: 'nowrap', ...(isOverdue && { color: 'warning.main', fontWeight: 600 }) }}>
        {isOverdue ? t('reminders.dueBefore') : due}
        <Typography variant="caption" component="div" color="textSecondary">
          {t(`reminders.kinds.${item.kind}`)}
        </Typography>
      </TableCell>
      <TableCell>
        <MuiLink component={Link} to={`/clients/${item.clientId}`} sx={{ fontWeight: 600 }}>
          <PrivateText>{item.clientName}</PrivateText>
        </MuiLink>
      </TableCell>
      <TableCell>
        <MuiLink component={Link} to={schedulePath(item.startsOn, { kind: 'visit', visitId: item.visitId })}>
          {t('reminders.visit', { date: format.shortDate(item.startsOn), time: format.time(item.startMinute) })}
        </MuiLink>
        <Typography variant="caption" component="div" color="textSecondary">
          {t('reminders.with', { therapist: item.therapistName })}
        </Typography>
        <StateLabel state={item.state} />
      </TableCell>
      <WayCell item={item} canWrite={canWrite} />
      <DoneCell item={item} canWrite={canWrite} />
    </TableRow>
  );
}
