import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Today } from '../../shared/today/today.contract.ts';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';
import { schedulePath } from '../schedule/desk-task.ts';
import { useWaitlistDeeds } from '../schedule/use-waitlist-deeds.ts';
import { usePermission } from '../session/me.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { PrivateText } from '../ui/PrivateText.tsx';
import { useFormat } from '../ui/use-format.ts';
import { SideItem } from './SideItem.tsx';
import { SideList } from './SideList.tsx';

/** Times given back today, each with whom of the waitlist it suits best; one key books the first and notes the call. */
export function GapList({ gaps }: { readonly gaps: Today['gaps'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const canBook = usePermission('schedule.write');
  const { book } = useWaitlistDeeds();
  const keys = useKeyLabel('today.fillGap');
  const first = gaps[0]?.fits[0];
  useKeys('today', { ...(canBook && first && { fillGap: () => void book(first) }) });
  return (
    <SideList title={t('waitlist.today.title')} count={gaps.length} none={t('waitlist.today.none')}>
      {gaps.map(({ gap, fits }) => {
        const [best] = fits;
        if (!gap || !best) return null;
        const { startsOn, startMinute } = best.place;
        const told = { date: format.shortDate(startsOn), time: format.time(startMinute), therapist: gap.therapistName };
        return (
          <SideItem
            key={`${gap.therapistId}-${startsOn}-${gap.fromMinute}`}
            name={best.entry.clientName}
            about={
              <>
                {t('waitlist.today.when', told)}
                {best.entry.phone !== '' && (
                  <div>
                    <PrivateText>{best.entry.phone}</PrivateText>
                  </div>
                )}
                {fits.length > 1 && <div>{t('waitlist.today.more', { count: fits.length - 1 })}</div>}
              </>
            }
            actions={
              <>
                <Button
                  component={Link}
                  to={schedulePath(startsOn, { kind: 'gap', therapistId: gap.therapistId, minute: startMinute })}
                  aria-label={t('waitlist.today.showOf', told)}
                >
                  {t('waitlist.today.show')}
                </Button>
                {canBook && (
                  <Button
                    variant="outlined"
                    onClick={() => void book(best)}
                    aria-label={t('waitlist.fits.bookOf', { name: best.entry.clientName, time: told.time })}
                    endIcon={best === first ? <KeyHint keys={keys} /> : undefined}
                  >
                    {t('waitlist.fits.book')}
                  </Button>
                )}
              </>
            }
          />
        );
      })}
    </SideList>
  );
}
