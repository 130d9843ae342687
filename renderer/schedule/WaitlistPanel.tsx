import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { WaitlistEntry } from '../../shared/schedule/waitlist.model.ts';
import { useKeyLabel } from '../app/use-keys.ts';
import { useNotify } from '../ui/notify.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { newEntry } from './desk-task.ts';
import { useDesk } from './desk.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { useRemoveEntry, useRestoreEntry, useWaitlist } from './waitlist.api.ts';
import { WaitlistItem } from './WaitlistItem.tsx';

/** Everybody who waits for a time, by priority and how long. */
export function WaitlistPanel() {
  const { t } = useTranslation();
  const notify = useNotify();
  const { openTask, closeTask, canWrite } = useDesk();
  const query = useWaitlist();
  const { mutateAsync: removeEntry } = useRemoveEntry();
  const { mutateAsync: restoreEntry } = useRestoreEntry();
  const fitsKey = useKeyLabel('schedule.fits');
  const remove = async ({ id: entryId, version, clientName: name }: WaitlistEntry): Promise<void> => {
    try {
      const removed = await removeEntry({ entryId, version });
      notify.show({ message: t('waitlist.removed', { name }), undo: () => restoreEntry({ entryId, version: removed.version }) });
    } catch (error) {
      notify.error(error);
    }
  };
  return (
    <PanelFrame title={t('waitlist.title')} onClose={() => closeTask()}>
      {canWrite && (
        <Button variant="contained" onClick={() => openTask(newEntry)} sx={{ alignSelf: 'flex-start' }}>
          {t('waitlist.add')}
        </Button>
      )}
      <QueryView query={query}>
        {(entries) =>
          entries.length === 0 ? (
            <Typography>{t('waitlist.none')}</Typography>
          ) : (
            <>
              {fitsKey !== undefined && (
                <Typography variant="body2" color="textSecondary">
                  {t('waitlist.fits.choose', { key: fitsKey })}
                </Typography>
              )}
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {entries.map((entry) => (
                  <WaitlistItem key={entry.id} entry={entry}>
                    {canWrite && (
                      <>
                        <Button
                          variant="outlined"
                          onClick={() => openTask({ ...newEntry, entryId: entry.id })}
                          aria-label={t('waitlist.editOf', { name: entry.clientName })}
                        >
                          {t('waitlist.edit')}
                        </Button>
                        <Button onClick={() => void remove(entry)} aria-label={t('waitlist.removeOf', { name: entry.clientName })}>
                          {t('waitlist.remove')}
                        </Button>
                      </>
                    )}
                  </WaitlistItem>
                ))}
              </Box>
            </>
          )
        }
      </QueryView>
    </PanelFrame>
  );
}
