import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { placeLabel } from '../../shared/clinical/places.ts';
import type { GateFlag } from '../../shared/screening/screening.model.ts';
import { ClassChips } from '../clients/health/ClassChips.tsx';

function Place({ flag }: { readonly flag: GateFlag }) {
  const { t } = useTranslation();
  if (!Object.values(flag.classes).includes('local')) return null;
  const places = flag.regionIds.map(placeLabel).join('; ');
  return (
    <Typography variant="body2" color={places === '' ? 'warning' : 'textSecondary'}>
      {places === '' ? t('screening.whereUnknown') : t('screening.where', { places })}
    </Typography>
  );
}

/** What is noted, each with how strict it is, where it was read from, where it lies and what to do. */
export function FlagList({ flags }: { readonly flags: readonly GateFlag[] }) {
  const { t } = useTranslation();
  if (flags.length === 0) return null;
  return (
    <Box component="ul" aria-label={t('screening.flagsLabel')} sx={{ listStyle: 'none', p: 0, m: 0, display: 'flex', flexDirection: 'column', gap: 1 }}>
      {flags.map((flag) => (
        <Box component="li" key={flag.contraindicationId}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.25, alignItems: 'baseline' }}>
            <Typography component="span" sx={{ fontWeight: 600 }}>
              {flag.label}
            </Typography>
            <ClassChips classes={flag.classes} />
            {flag.isCleared && (
              <Typography component="span" variant="body2" color="success">
                {t('screening.cleared')}
              </Typography>
            )}
          </Box>
          <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
            {[t(`screening.from.${flag.source}`, { text: flag.readFrom }), flag.note, flag.action].filter((part) => part !== '').join(' · ')}
          </Typography>
          <Place flag={flag} />
        </Box>
      ))}
    </Box>
  );
}
