import { useState } from 'react';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ReminderList } from '../../shared/schedule/reminders.model.ts';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';
import { usePermission } from '../session/me.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { Page } from '../ui/Page.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { useReminders } from './reminders.api.ts';
import { ReminderRow } from './ReminderRow.tsx';
import { RemindersPrint } from './RemindersPrint.tsx';
import { useReminderDeeds } from './use-reminder-deeds.ts';
import { useReminderMessage } from './use-reminder-message.ts';

function focusRow(id: string | undefined): void {
  if (id === undefined) return;
  document.querySelector<HTMLElement>(`[data-reminder="${id}"] a`)?.focus();
}

function isInRow(): boolean {
  return document.activeElement !== null && document.activeElement.closest('[data-reminder]') !== null;
}

function ReminderTable({ list }: { readonly list: ReminderList }) {
  const { t } = useTranslation();
  const canWrite = usePermission('schedule.write');
  const deeds = useReminderDeeds();
  const messageOf = useReminderMessage();
  const [selectedId, setSelectedId] = useState<string>();
  const rows = list.items.map((item) => ({ item, id: `${item.visitId}-${item.kind}` }));
  const place = rows.findIndex((row) => row.id === selectedId);
  const selected = rows[place]?.item;
  // From outside of the table the arrows come back to the row that was left.
  const step = (by: 1 | -1) => (): void => focusRow(rows[isInRow() ? Math.max(0, Math.min(rows.length - 1, place + by)) : Math.max(0, place)]?.id);
  const copy = (): void => {
    const message = selected && messageOf(selected);
    if (message) deeds.copy(message.text);
  };
  useKeys('reminders', {
    next: step(1),
    previous: step(-1),
    copy,
    ...(canWrite && {
      done: () => selected && !selected.done && deeds.done(selected),
      confirm: () => selected && !selected.done && selected.state !== 'confirmed' && deeds.confirm(selected),
    }),
  });
  if (rows.length === 0) return <EmptyState title={t('reminders.none')} text={t('reminders.noneText')} />;
  const todo = list.items.filter((item) => item.done === null).length;
  return (
    <>
      <Typography role="status" color="textSecondary" sx={{ mb: 1 }}>
        {todo === 0 ? t('reminders.allDone') : t('reminders.todo', { count: todo })}
      </Typography>
      <Paper variant="outlined">
        <Table size="small" aria-label={t('reminders.heading')}>
          <TableHead>
            <TableRow>
              {(['due', 'client', 'visit', 'way', 'done'] as const).map((column) => (
                <TableCell key={column}>{t(`reminders.columns.${column}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ item, id }) => (
              <ReminderRow key={id} item={item} canWrite={canWrite} onSelect={() => setSelectedId(id)} />
            ))}
          </TableBody>
        </Table>
      </Paper>
      <RemindersPrint list={list} />
    </>
  );
}

function print(): void {
  window.print();
}

/** Whom the desk calls or writes today, with done marks; it prints. */
export function RemindersPage() {
  const { t } = useTranslation();
  const query = useReminders();
  const keys = useKeyLabel('reminders.print');
  useKeys('reminders', { print });
  const isEmpty = (query.data?.items.length ?? 0) === 0;
  const actions = (
    <Button variant="outlined" onClick={print} disabled={isEmpty} endIcon={<KeyHint keys={keys} />}>
      {t('reminders.print')}
    </Button>
  );
  return (
    <Page title={t('reminders.heading')} windowTitle={t('reminders.title')} actions={actions}>
      <QueryView query={query}>{(list) => <ReminderTable list={list} />}</QueryView>
    </Page>
  );
}
