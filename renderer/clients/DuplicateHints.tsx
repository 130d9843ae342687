import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { PossibleDuplicate } from '../../shared/clients/clients.model.ts';
import { PrivateText } from '../ui/PrivateText.tsx';
import { wordList } from '../ui/word-list.ts';
import { Born } from './Born.tsx';

const mostShown = 4;

/** Clients on file who may be the person being typed, each with the way to their record. */
export function DuplicateHints({ hits }: { readonly hits: readonly PossibleDuplicate[] }) {
  const { t, i18n } = useTranslation();
  return (
    // On the page before it has anything to say, so that its arrival is read out.
    <Box role="status" sx={hits.length === 0 ? { position: 'absolute' } : {}}>
      {hits.length > 0 && (
        <Alert severity="warning" role="presentation" sx={{ alignItems: 'flex-start', '.MuiAlert-message': { flex: 1, minWidth: 0 } }}>
          <Typography variant="subtitle2">{t('clients.duplicatesTitle', { count: hits.length })}</Typography>
          {hits.slice(0, mostShown).map((hit) => (
            <Box key={hit.id} sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 0.75 }}>
              <Box sx={{ minWidth: 0, flex: 1 }}>
                <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
                  <PrivateText>{hit.name}</PrivateText>
                  {hit.isArchived && ` (${t('clients.duplicateArchived')})`}
                </Typography>
                <Typography variant="caption" component="div">
                  {t('clients.duplicateOf', { reasons: wordList(i18n.language, hit.reasons.map((reason) => t(`clients.duplicateReason.${reason}`))) })}
                </Typography>
                <Typography variant="caption" component="div">
                  <Born birthDate={hit.birthDate} age={hit.age} />
                  {hit.birthDate !== null && hit.phone !== '' && ' · '}
                  <PrivateText>{hit.phone}</PrivateText>
                </Typography>
              </Box>
              <Button
                component={RouterLink}
                to={`/clients/${hit.id}`}
                variant="outlined"
                color="inherit"
                aria-label={t('clients.openClient', { name: hit.name })}
              >
                {t('clients.open')}
              </Button>
            </Box>
          ))}
        </Alert>
      )}
    </Box>
  );
}
