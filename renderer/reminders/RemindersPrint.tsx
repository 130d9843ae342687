import Box from '@mui/material/Box';
import Portal from '@mui/material/Portal';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ReminderList } from '../../shared/schedule/reminders.model.ts';
import { useFormat } from '../ui/use-format.ts';

/** The list as it comes out of the printer: black on white, with a box to tick for what is not done. */
export function RemindersPrint({ list }: { readonly list: ReminderList }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Portal>
      <Box className="only-print" data-print="reminders" aria-hidden sx={{ p: 3, color: '#000', bgcolor: '#fff', fontSize: '10pt' }}>
        <Typography variant="h1" component="p" sx={{ mb: 1.5 }}>
          {t('reminders.heading')}, {format.longDate(list.date)}
        </Typography>
        <Box component="table" sx={{ width: '100%', borderCollapse: 'collapse', '& td, & th': { border: '1px solid #000', p: '4px 6px', textAlign: 'left' } }}>
          <thead>
            <tr>
              {(['due', 'client', 'visit', 'way', 'done'] as const).map((column) => (
                <th key={column}>{t(`reminders.columns.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.items.map((item) => (
              <tr key={`${item.visitId}-${item.kind}`}>
                <td>{format.instantTime(item.dueAt)}</td>
                <td>{item.clientName}</td>
                <td>{t('reminders.visit', { date: format.shortDate(item.startsOn), time: format.time(item.startMinute) })}</td>
                <td>
                  {item.channel === null
                    ? t(item.choice === 'none' ? 'reminders.noneWished' : 'reminders.noWay')
                    : `${t(`reminders.channels.${item.channel}`)}: ${item.channel === 'email' ? item.email : item.phone}`}
                </td>
                <td>{item.done ? t('reminders.doneAt', { time: format.instantTime(item.done.at), name: item.done.staffName }) : '☐'}</td>
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
    </Portal>
  );
}
