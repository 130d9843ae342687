import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { wallTimeOf } from '../../shared/core/time.ts';
import type { PlanDecision } from '../../shared/episodes/episodes.model.ts';
import { useFormat } from '../ui/use-format.ts';
import { decisionFacts } from './decision-words.ts';

/** What was decided half-way and at the end, each with the figures as they stood then. */
export function DecisionList({ decisions }: { readonly decisions: readonly PlanDecision[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (decisions.length === 0) return null;
  return (
    <Box sx={{ mt: 1.5 }}>
      <Typography variant="overline" component="h3" color="textSecondary">
        {t('episodes.decision.list')}
      </Typography>
      <Box component="ul" aria-label={t('episodes.decision.list')} sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
        {decisions.map(({ id, point, choice, reason, figures, decidedAt, decidedByName }) => (
          <li key={id}>
            <Typography variant="body2">
              {t('episodes.decision.line', {
                date: format.date(wallTimeOf(decidedAt, format.settings.timeZone).date),
                point: t(`episodes.decision.at.${point}`),
                choice: t(`episodes.decision.choice.${choice}`),
              })}
            </Typography>
            <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {[...decisionFacts(t, format, figures), t('episodes.decision.by', { name: decidedByName }), ...(reason === '' ? [] : [reason])].join(' · ')}
            </Typography>
          </li>
        ))}
      </Box>
    </Box>
  );
}
