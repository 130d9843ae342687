import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/use-format.ts';
import { SeriesAdjust } from './SeriesAdjust.tsx';
import { seriesSummary } from './series-words.ts';
import type { SeriesTalk } from './use-series.ts';

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'start' });
}

/** The proposals, best first; the sessions of the chosen one can be put elsewhere one by one. */
export function SeriesProposals({ series }: { readonly series: SeriesTalk }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { proposals, chosen, choose, adjusted, startAdjusting, endAdjusting, keepAdjusted } = series;
  return (
    <RadioGroup ref={intoView} aria-label={t('schedule.series.proposals')} value={String(chosen)} onChange={(_event, value) => choose(Number(value))}>
      {proposals.map((sessions, proposal) => (
        <Box
          key={sessions.map((session) => session.key).join()}
          sx={{ border: 1, borderColor: proposal === chosen ? 'primary.main' : 'divider', borderRadius: 1, px: 1, py: 0.5, mb: 1 }}
        >
          <FormControlLabel
            value={String(proposal)}
            control={<Radio />}
            label={
              <>
                <Typography component="span" variant="subtitle2" sx={{ display: 'block' }}>
                  {proposal === 0 ? t('schedule.series.best') : t('schedule.series.alternative', { number: proposal })}
                </Typography>
                <Typography component="span" variant="caption" color="textSecondary" sx={{ display: 'block' }}>
                  {seriesSummary({ t, format }, sessions)}
                </Typography>
              </>
            }
          />
          <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {sessions.map((session, index) => {
              const shown = { number: index + 1, date: format.shortDate(session.startsOn), time: format.time(session.startMinute) };
              const isAdjusted = proposal === chosen && index === adjusted;
              return (
                <Box component="li" key={session.key} sx={{ py: 0.125 }}>
                  {proposal === chosen && !isAdjusted ? (
                    <Button
                      onClick={() => startAdjusting(index)}
                      aria-label={`${t('schedule.series.session', shown)}. ${t('schedule.series.adjust', { number: index + 1 })}`}
                      sx={{ minHeight: '1.625rem', py: 0, px: 0.75, fontWeight: 400, color: 'text.primary' }}
                    >
                      {t('schedule.series.session', shown)}
                    </Button>
                  ) : (
                    <Typography variant="body2" sx={{ px: 0.75, py: 0.25 }} color={proposal === chosen ? 'textPrimary' : 'textSecondary'}>
                      {t('schedule.series.session', shown)}
                    </Typography>
                  )}
                  {isAdjusted && <SeriesAdjust onLeave={endAdjusting} onKeep={keepAdjusted} />}
                </Box>
              );
            })}
          </Box>
        </Box>
      ))}
    </RadioGroup>
  );
}
