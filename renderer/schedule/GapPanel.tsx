import { useEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { GapFit } from '../../shared/schedule/waitlist.model.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { useFormat } from '../ui/use-format.ts';
import type { DeskTask } from './desk-task.ts';
import { useDesk } from './desk.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { useWaitlistDeeds } from './use-waitlist-deeds.ts';
import { useGapFits } from './waitlist.api.ts';
import { WaitlistItem } from './WaitlistItem.tsx';

interface FitItemProps {
  readonly fit: GapFit;
  readonly therapistName: string;
  readonly isFirst: boolean;
  readonly onBook: (fit: GapFit) => void;
}

function FitItem({ fit, therapistName, isFirst, onBook }: FitItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { canWrite } = useDesk();
  const { note } = useWaitlistDeeds();
  const book = useRef<HTMLButtonElement>(null);
  const name = fit.entry.clientName;
  const time = format.time(fit.place.startMinute);
  // Enter on the first one books it.
  useEffect(() => {
    if (isFirst) book.current?.focus();
  }, [isFirst]);
  const about = [
    t('waitlist.fits.at', { time, count: fit.place.durationMinutes }),
    ...(fit.isAskedFor ? [t('waitlist.fits.askedFor', { therapist: therapistName })] : []),
  ];
  return (
    <WaitlistItem entry={fit.entry} about={about.join(', ')}>
      {canWrite && (
        <>
          <Button ref={book} variant={isFirst ? 'contained' : 'outlined'} onClick={() => onBook(fit)} aria-label={t('waitlist.fits.bookOf', { name, time })}>
            {t('waitlist.fits.book')}
          </Button>
          <Button onClick={() => void note(fit, 'offered')} aria-label={t('waitlist.fits.offeredOf', { name })}>
            {t('waitlist.fits.offered')}
          </Button>
          <Button onClick={() => void note(fit, 'declined')} aria-label={t('waitlist.fits.declinedOf', { name })}>
            {t('waitlist.fits.declined')}
          </Button>
        </>
      )}
    </WaitlistItem>
  );
}

/** Whom of the waitlist a free time suits, best first; one key books and notes the call. */
export function GapPanel({ task }: { readonly task: Extract<DeskTask, { kind: 'gap' }> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
  const deeds = useWaitlistDeeds();
  const query = useGapFits({ therapistId: task.therapistId, startsOn: desk.date, minute: task.minute });
  const book = async (fit: GapFit): Promise<void> => {
    if (!(await deeds.book(fit))) return;
    desk.closeTask();
  };
  return (
    <PanelFrame title={t('waitlist.fits.title')} onClose={() => desk.closeTask()}>
      <QueryView query={query}>
        {({ gap, fits }) =>
          gap === null ? (
            <Typography>{t('waitlist.fits.taken')}</Typography>
          ) : (
            <>
              <Typography sx={{ fontWeight: 600 }}>
                {t('waitlist.fits.gap', {
                  date: format.shortDate(gap.startsOn),
                  from: format.time(gap.fromMinute),
                  until: format.time(gap.untilMinute),
                  therapist: gap.therapistName,
                })}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {t(fits.length === 0 ? 'waitlist.fits.none' : 'waitlist.fits.order')}
              </Typography>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {fits.map((fit, index) => (
                  <FitItem
                    key={fit.entry.id}
                    fit={fit}
                    therapistName={gap.therapistName}
                    isFirst={index === 0}
                    onBook={(chosen) => void book(chosen)}
                  />
                ))}
              </Box>
            </>
          )
        }
      </QueryView>
    </PanelFrame>
  );
}
