import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { screeningResultLabel } from '../../shared/clinical/screening.ts';
import type { ScreenAnswer } from '../../shared/intake/checks.model.ts';
import type { Gate } from '../../shared/screening/screening.model.ts';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';
import { ScreenDialog } from '../intake/checks/ScreenDialog.tsx';
import { todayIn } from '../ui/clock.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { useFormat } from '../ui/use-format.ts';
import { closedText } from './closed-text.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { resultSeverity } from './GateCard.tsx';
import { useTable } from './screening.api.ts';

interface VisitGateProps {
  readonly visit: { readonly clientId: string; readonly visitId: string; readonly startsOn: string; readonly startMinute: number };
  readonly gate: Gate;
  /** A decision was taken: the note may take it over. */
  readonly onDecided: (gate: Gate) => void;
  /** The six questions were answered: so may the note. */
  readonly onScreened: (answers: readonly ScreenAnswer[]) => void;
}

type Asked = 'decision' | 'screen';

/** The gate over a note that is being written: what is closed and why, the six questions, and the decision where one is due. */
export function VisitGate({ visit, gate, onDecided, onScreened }: VisitGateProps) {
  const { t } = useTranslation();
  const { settings } = useFormat();
  const [asked, setAsked] = useState<Asked>();
  const table = useTable().data;
  const { clientId, visitId, startsOn, startMinute } = visit;
  // A note that is written later: what the client would have answered then nobody can ask now.
  const mayScreen = startsOn === todayIn(settings.timeZone);
  useKeys('charting', { decide: () => table && setAsked('decision'), ...(mayScreen && { shortScreen: () => setAsked('screen') }) });
  const keys = { decide: useKeyLabel('charting.decide'), screen: useKeyLabel('charting.shortScreen') };
  const closed = closedText(t, gate);
  const isOpen = closed === undefined && !gate.isDecisionDue;
  const buttons = (
    <Box sx={{ display: 'flex', gap: 1, flex: 'none' }}>
      {mayScreen && (
        <Button color="inherit" size="small" endIcon={<KeyHint keys={keys.screen} />} onClick={() => setAsked('screen')}>
          {t('intake.screen')}
        </Button>
      )}
      {table && (
        <Button color="inherit" size="small" endIcon={<KeyHint keys={keys.decide} />} onClick={() => setAsked('decision')}>
          {gate.isDecisionDue ? t('screening.decide') : t('screening.decideAnew')}
        </Button>
      )}
    </Box>
  );
  return (
    <>
      {isOpen ? (
        <Typography component="div" variant="body2" color="textSecondary" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          {t('screening.title')}: {screeningResultLabel(gate.result)}
          {buttons}
        </Typography>
      ) : (
        <Alert severity={gate.isDecisionDue && gate.result === 'proceed_modified' ? 'warning' : resultSeverity[gate.result]} action={buttons} sx={{ py: 0, mt: 0.5 }}>
          {[screeningResultLabel(gate.result), ...(closed === undefined ? [] : [closed]), ...(gate.isDecisionDue ? [t('screening.nothingDecided')] : [])].join(' · ')}
        </Alert>
      )}
      {asked === 'decision' && table && (
        <DecideDialog
          clientId={clientId}
          visitId={visitId}
          gate={gate}
          table={table}
          onDone={(decided) => {
            setAsked(undefined);
            if (decided) onDecided(decided);
          }}
        />
      )}
      {asked === 'screen' && <ScreenDialog clientId={clientId} visits={[{ id: visitId, startMinute }]} onSaved={onScreened} onClose={() => setAsked(undefined)} />}
    </>
  );
}
