import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { wallTimeOf } from '../../shared/core/time.ts';
import type { Correction } from '../../shared/rights/rights.model.ts';
import { api } from '../api/client.ts';
import { PaperButton } from '../documents/PaperButton.tsx';
import { QueryView } from '../ui/QueryView.tsx';
import { useFormat } from '../ui/use-format.ts';
import { DecideDialog } from './CorrectionDialogs.tsx';

function CorrectionLine({ correction, onDecide }: { readonly correction: Correction; readonly onDecide: (correction: Correction) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { decidedAt } = correction;
  const date = format.date(correction.receivedOn);
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'start', mb: 1 }}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography>{correction.text}</Typography>
        <Typography variant="caption" color="textSecondary" component="div">
          {t(`rights.requestKinds.${correction.kind}`)}, {date}, {correction.askedBy}
        </Typography>
        {decidedAt !== null && (
          <Typography variant="caption" component="div">
            {t('rights.decidedLine', {
              state: t(`rights.states.${correction.state}`),
              date: format.date(wallTimeOf(decidedAt, format.settings.timeZone).date),
              name: correction.decidedByName ?? '',
              outcome: correction.outcome,
            })}
          </Typography>
        )}
      </Box>
      {correction.state === 'open' && (
        <Button onClick={() => onDecide(correction)} aria-label={t('rights.decideNamed', { date })}>
          {t('rights.decide')}
        </Button>
      )}
      <PaperButton source={{ kind: 'correction', correctionId: correction.id }} text={t('rights.correctionPdf')} label={t('rights.correctionPdfNamed', { date })} />
    </Box>
  );
}

/** What a client wanted put right, and what became of it. */
export function Corrections({ clientId }: { readonly clientId: string }) {
  const { t } = useTranslation();
  const query = useQuery(api.rights.listCorrections.queryOptions({ input: { clientId } }));
  const [decided, setDecided] = useState<Correction>();
  return (
    <QueryView query={query}>
      {(corrections) => (
        <>
          {corrections.length === 0 && <Typography color="textSecondary">{t('rights.correctionsNone')}</Typography>}
          <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {corrections.map((correction) => (
              <CorrectionLine key={correction.id} correction={correction} onDecide={setDecided} />
            ))}
          </Box>
          {decided && <DecideDialog correction={decided} onClose={() => setDecided(undefined)} />}
        </>
      )}
    </QueryView>
  );
}
