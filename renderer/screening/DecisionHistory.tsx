import { useState } from 'react';
import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { screeningResultLabel } from '../../shared/clinical/screening.ts';
import { api } from '../api/client.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { useFormat } from '../ui/use-format.ts';

function Decisions({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useQuery(api.screening.listDecisions.queryOptions({ input: { clientId } }));
  return (
    <QueryView query={query}>
      {(decisions) =>
        decisions.length === 0 ? (
          <Typography color="textSecondary">{t('screening.historyNone')}</Typography>
        ) : (
          <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: 0.75 }}>
            {decisions.map((decision) => (
              <Box component="li" key={decision.id}>
                <Typography variant="body2" sx={{ fontWeight: 600 }}>
                  {screeningResultLabel(decision.result)}
                </Typography>
                <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
                  {[
                    t('screening.decidedBy', { name: decision.decidedByName, date: format.instantDateTime(decision.decidedAt) }),
                    decision.expiresOn === null ? '' : t('screening.until', { date: format.date(decision.expiresOn) }),
                    decision.reason,
                    ...decision.notes.map((note) => note.note),
                    decision.clearance ? t('screening.letter', { date: format.date(decision.clearance.date), name: decision.clearance.by, document: decision.clearance.document }) : '',
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </Typography>
              </Box>
            ))}
          </Box>
        )
      }
    </QueryView>
  );
}

/** Every decision that was taken, newest first; asked for only when somebody wants to see them. */
export function DecisionHistory({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Box sx={{ mt: 1.5 }}>
      <Button size="small" aria-expanded={isOpen} endIcon={isOpen ? <ExpandLess /> : <ExpandMore />} onClick={() => setIsOpen(!isOpen)}>
        {t('screening.history')}
      </Button>
      {isOpen && <Decisions clientId={clientId} />}
    </Box>
  );
}
