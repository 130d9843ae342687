import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConsentText } from '../../../shared/clients/clients.model.ts';
import { consentLabel } from '../../../shared/clinical/consents.ts';
import { api } from '../../api/client.ts';
import { QueryView } from '../../ui/QueryView.tsx';
import { Section } from '../../ui/Section.tsx';
import { ConsentTextDialog } from './ConsentTextDialog.tsx';

function useHoldsText(): (text: ConsentText) => string {
  const { t } = useTranslation();
  return ({ validForDays }) => {
    if (validForDays === null) return t('clients.consents.noEnd');
    return validForDays === 0 ? t('clients.consents.thatDay') : t('clients.consents.days', { count: validForDays });
  };
}

/** The words of every kind of consent; a change is a new version, what was signed keeps its own. */
export function ConsentTextsSection() {
  const { t } = useTranslation();
  const holds = useHoldsText();
  const [edited, setEdited] = useState<ConsentText>();
  const query = useQuery(api.clients.listConsentTexts.queryOptions());
  return (
    <Section title={t('clients.consents.textsTitle')}>
      <Typography color="textSecondary" sx={{ mb: 1.5, maxWidth: '54rem' }}>
        {t('clients.consents.textsText')}
      </Typography>
      <QueryView query={query}>
        {(texts) => (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {texts.map((text) => (
              <Box component="li" key={text.consentId} sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', py: 1, borderTop: 1, borderColor: 'divider' }}>
                <Box sx={{ flex: 1, minWidth: 0 }}>
                  <Typography sx={{ fontWeight: 500 }}>
                    {consentLabel(text.consentId)}{' '}
                    <Typography component="span" variant="body2" color="textSecondary">
                      {[t(text.version === 1 ? 'clients.consents.ours' : 'clients.consents.version', { number: text.version }), holds(text)].join(' · ')}
                    </Typography>
                  </Typography>
                  <Typography variant="body2" color="textSecondary" lang={text.language} sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                    {text.text}
                  </Typography>
                </Box>
                <Button onClick={() => setEdited(text)} aria-label={t('clients.consents.editNamed', { name: consentLabel(text.consentId) })}>
                  {t('clients.consents.edit')}
                </Button>
              </Box>
            ))}
          </Box>
        )}
      </QueryView>
      {edited && <ConsentTextDialog text={edited} onClose={() => setEdited(undefined)} />}
    </Section>
  );
}
