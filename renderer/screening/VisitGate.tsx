import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { screeningResultLabel } from '../../shared/clinical/screening.ts';
import type { Gate } from '../../shared/screening/screening.model.ts';
import { closedText } from './closed-text.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { resultSeverity } from './GateCard.tsx';
import { useTable } from './screening.api.ts';

interface VisitGateProps {
  readonly clientId: string;
  readonly visitId: string;
  readonly gate: Gate;
  /** A decision was taken: the note may take it over. */
  readonly onDecided: (gate: Gate) => void;
}

/** The gate over a note that is being written: what is closed and why, and the decision where one is due. */
export function VisitGate({ clientId, visitId, gate, onDecided }: VisitGateProps) {
  const { t } = useTranslation();
  const [isDeciding, setIsDeciding] = useState(false);
  const table = useTable().data;
  const closed = closedText(t, gate);
  const isOpen = closed === undefined && !gate.isDecisionDue;
  const button = table && (
    <Button color="inherit" size="small" onClick={() => setIsDeciding(true)}>
      {gate.isDecisionDue ? t('screening.decide') : t('screening.decideAnew')}
    </Button>
  );
  return (
    <>
      {isOpen ? (
        <Typography component="div" variant="body2" color="textSecondary" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          {t('screening.title')}: {screeningResultLabel(gate.result)}
          {button}
        </Typography>
      ) : (
        <Alert severity={gate.isDecisionDue && gate.result === 'proceed_modified' ? 'warning' : resultSeverity[gate.result]} action={button} sx={{ py: 0, mt: 0.5 }}>
          {[screeningResultLabel(gate.result), ...(closed === undefined ? [] : [closed]), ...(gate.isDecisionDue ? [t('screening.nothingDecided')] : [])].join(' · ')}
        </Alert>
      )}
      {isDeciding && table && (
        <DecideDialog
          clientId={clientId}
          visitId={visitId}
          gate={gate}
          table={table}
          onDone={(decided) => {
            setIsDeciding(false);
            if (decided) onDecided(decided);
          }}
        />
      )}
    </>
  );
}
