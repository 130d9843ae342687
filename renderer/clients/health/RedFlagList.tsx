import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { RED_FLAG_BUNDLES, redFlagUrgencyLabel } from '../../../shared/clinical/red-flags.ts';

/** What to ask about before the first session, and how fast a yes needs a doctor. Closed until it is wanted. */
export function RedFlagList() {
  const { t } = useTranslation();
  return (
    <Box component="details" sx={{ '& summary': { cursor: 'pointer', typography: 'body2', color: 'primary.main', py: 0.25 } }}>
      <summary>{t('clients.health.redFlagList')}</summary>
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, display: 'flex', flexDirection: 'column', gap: 0.5 }}>
        {RED_FLAG_BUNDLES.map((bundle) => (
          <li key={bundle.id}>
            <Typography variant="body2">
              <strong>{bundle.label}</strong> ({redFlagUrgencyLabel(bundle.urgency)}): {bundle.signs.join(', ')}
            </Typography>
          </li>
        ))}
      </Box>
    </Box>
  );
}
