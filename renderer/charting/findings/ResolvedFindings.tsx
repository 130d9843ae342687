import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useChart } from '../chart.ts';
import { kindAndRegion, placeName } from '../finding-words.ts';
import { useNote } from '../note-store.ts';
import { useFindingActions } from './use-finding-actions.ts';

/** What was gone earlier in the episode; one key brings it back with its life. Nothing is shown where nothing was. */
export function ResolvedFindings() {
  const { t } = useTranslation();
  const { resolved } = useChart().workspace;
  const findings = useNote((body) => body.objective.findings);
  const actions = useFindingActions();
  const away = resolved.filter((finding) => findings.every((present) => present.id !== finding.id));
  if (away.length === 0) return null;
  return (
    <Box>
      <Typography variant="caption" color="textSecondary" component="h4" sx={{ m: 0 }}>
        {t('charting.life.resolvedEarlier')}
      </Typography>
      <Box component="ul" aria-label={t('charting.life.resolvedEarlier')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {away.map((finding) => (
          <Box component="li" key={finding.id} sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1 }}>
            <Typography variant="body2" noWrap color="textSecondary" sx={{ flex: 1, minWidth: 0 }}>
              × {placeName(finding) || t('charting.finding.noPlace')} · {kindAndRegion(finding)}
            </Typography>
            <Button variant="text" onClick={() => actions.bringBack(finding)} aria-label={`${t('charting.life.cameBack')}: ${placeName(finding)}`} sx={{ minHeight: '1.75rem', py: 0 }}>
              {t('charting.life.cameBack')}
            </Button>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
