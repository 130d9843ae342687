import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { VisitPage } from '../../shared/history/history.model.ts';
import { visitStates, type VisitState } from '../../shared/schedule/schedule.model.ts';
import { useFormat } from '../ui/use-format.ts';
import { visitLooks } from '../schedule/visit-look.ts';

interface StateTotalsProps {
  readonly totals: VisitPage['totals'];
  readonly chosen: readonly VisitState[];
  readonly onChange: (states: VisitState[]) => void;
}

/** How many visits of each state there are; each number filters by its state, several add up. */
export function StateTotals({ totals, chosen, onChange }: StateTotalsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // A chosen state stays in its place, even where the other filters leave no visit of it.
  const shown = visitStates.filter((state) => chosen.includes(state) || totals.some((total) => total.state === state));
  return (
    <Box role="group" aria-label={t('history.totals')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {shown.map((state) => {
        const { tone, Icon } = visitLooks[state];
        const isChosen = chosen.includes(state);
        const count = totals.find((total) => total.state === state)?.count ?? 0;
        return (
          <Chip
            key={state}
            clickable
            component="button"
            type="button"
            aria-pressed={isChosen}
            icon={<Icon aria-hidden />}
            label={`${t(`schedule.states.${state}`)} ${format.number(count)}`}
            onClick={() => onChange(isChosen ? chosen.filter((other) => other !== state) : [...chosen, state])}
            sx={(theme) => {
              const { main, soft } = theme.vars.palette.state[tone];
              return {
                minHeight: '1.625rem',
                color: main,
                bgcolor: isChosen ? soft : 'transparent',
                border: `1px solid ${isChosen ? main : theme.vars.palette.divider}`,
                fontWeight: isChosen ? 600 : 400,
                '&:hover': { bgcolor: soft },
                '& .MuiChip-icon': { color: main },
              };
            }}
          />
        );
      })}
    </Box>
  );
}
