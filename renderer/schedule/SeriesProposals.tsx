import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { SeriesPreferences } from '../../shared/schedule/series-marks.rules.ts';
import { SeriesMarkList } from './SeriesMarkList.tsx';
import { SeriesSessionList } from './SeriesSessionList.tsx';
import type { ProposalTalk } from './use-proposals.ts';

/** Scrolls the panel alone: `scrollIntoView` would push the whole page up as well. */
function intoView(element: HTMLElement | null): void {
  const panel = element?.parentElement;
  if (panel) panel.scrollTop = element.offsetTop - panel.offsetTop - 8;
}

interface SeriesProposalsProps {
  readonly talk: ProposalTalk;
  readonly wished: SeriesPreferences;
}

/** The proposals, best first, each with what speaks for and against it. */
export function SeriesProposals({ talk, wished }: SeriesProposalsProps) {
  const { t } = useTranslation();
  const { proposals, chosen, choose } = talk;
  return (
    <RadioGroup ref={intoView} aria-label={t('schedule.series.proposals')} value={String(chosen)} onChange={(_event, value) => choose(Number(value))}>
      {proposals.map((sessions, proposal) => (
        <Box
          key={sessions.map((session) => session.key).join()}
          sx={{ border: 1, borderColor: proposal === chosen ? 'primary.main' : 'divider', borderRadius: 1, px: 1, py: 0.25, mb: 1 }}
        >
          <FormControlLabel
            value={String(proposal)}
            control={<Radio size="small" />}
            label={
              <Typography component="span" variant="subtitle2">
                {proposal === 0 ? t('schedule.series.best') : t('schedule.series.alternative', { number: proposal })}
              </Typography>
            }
          />
          <SeriesMarkList sessions={sessions} wished={wished} />
          <SeriesSessionList talk={talk} proposal={proposal} therapistId={wished.therapistId} />
        </Box>
      ))}
    </RadioGroup>
  );
}
