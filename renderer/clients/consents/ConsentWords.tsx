import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ConsentText } from '../../../shared/clients/clients.model.ts';
import { consentLabel } from '../../../shared/clinical/consents.ts';

/** The words that are agreed to, with their version; several kinds one under the other. */
export function ConsentWords({ texts }: { readonly texts: readonly ConsentText[] }) {
  const { t } = useTranslation();
  return (
    <Box tabIndex={0} role="group" aria-label={t('clients.consents.words')} sx={{ maxHeight: '14rem', overflowY: 'auto', border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, flex: 'none' }}>
      {texts.map((text) => (
        <Box key={text.consentId} lang={text.language} sx={{ '&:not(:last-of-type)': { mb: 1.5 } }}>
          <Typography variant="subtitle2">
            {consentLabel(text.consentId)}{' '}
            <Typography component="span" variant="caption" color="textSecondary">
              {t('clients.consents.version', { number: text.version })}
            </Typography>
          </Typography>
          <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {text.text}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
