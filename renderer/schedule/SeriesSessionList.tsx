import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.ts';
import { useDesk } from './desk.ts';
import { therapistNameOf } from './place-words.ts';
import { SeriesAdjust } from './SeriesAdjust.tsx';
import type { ProposalTalk, SeriesSession } from './use-proposals.ts';

interface SeriesSessionListProps {
  readonly talk: Pick<ProposalTalk, 'proposals' | 'chosen' | 'adjusted' | 'startAdjusting' | 'endAdjusting' | 'keepAdjusted'>;
  readonly proposal: number;
  /** Whose name goes without saying. */
  readonly therapistId: string | undefined;
  /** What else to say of a session, after its time. */
  readonly remark?: (session: SeriesSession) => string | undefined;
}

/** The sessions of a proposal; those of the chosen one can be put elsewhere. */
export function SeriesSessionList({ talk, proposal, therapistId, remark }: SeriesSessionListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const desk = useDesk();
  const isChosen = proposal === talk.chosen;
  const wordsOf = (session: SeriesSession): string => {
    const time = t('schedule.series.session', { number: session.number, date: format.shortDate(session.startsOn), time: format.time(session.startMinute) });
    const name = session.therapistId === therapistId ? undefined : therapistNameOf(desk, session.therapistId);
    return [time, name, remark?.(session)].filter((part) => part !== undefined).join(', ');
  };
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {(talk.proposals[proposal] ?? []).map((session, index) => {
        const isAdjusted = isChosen && index === talk.adjusted;
        const words = wordsOf(session);
        return (
          <Box component="li" key={session.key} sx={{ py: 0.125 }}>
            {isChosen && !isAdjusted ? (
              <Button
                onClick={() => talk.startAdjusting(index)}
                aria-label={`${words}. ${t('schedule.series.adjust', { number: session.number })}`}
                sx={{ minHeight: '1.625rem', py: 0, px: 0.75, fontWeight: 400, color: 'text.primary', textAlign: 'left', justifyContent: 'flex-start' }}
              >
                {words}
              </Button>
            ) : (
              <Typography variant="body2" sx={{ px: 0.75, py: 0.25 }} color={isChosen ? 'textPrimary' : 'textSecondary'}>
                {words}
              </Typography>
            )}
            {isAdjusted && <SeriesAdjust onLeave={talk.endAdjusting} onKeep={talk.keepAdjusted} />}
          </Box>
        );
      })}
    </Box>
  );
}
