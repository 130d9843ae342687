import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { NoteWorkspace } from '../../shared/charting/charting.model.ts';
import { isRefusedFor } from '../api/errors.ts';
import { useKeyLabel, useKeys } from '../app/use-keys.ts';
import { useMe } from '../session/me.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { ChartContext } from './chart.ts';
import { ChartUiContext } from './chart-ui.ts';
import { ChartAside } from './ChartAside.tsx';
import { ChartForm } from './ChartForm.tsx';
import type { ChartParts } from './chart-parts.ts';
import { ChartHeader } from './ChartHeader.tsx';
import { focusField, focusRow } from './focus.ts';
import { NoteStoreContext } from './note-store.ts';
import { SafetyStrip } from './SafetyStrip.tsx';
import { SaveDot } from './SaveDot.tsx';
import { SignDialog } from './SignDialog.tsx';
import { StaleNote } from './StaleNote.tsx';
import { minutesBox } from './treatment/use-treat.ts';
import { useColumns } from './use-columns.ts';
import { useDesk } from './use-desk.ts';
import type { Desk } from './use-desk.ts';
import { useGaps } from './use-gaps.ts';
import { useSign } from './use-sign.ts';
import { takeDecision, takeScreen } from './take-decision.ts';
import { GuardianLine } from '../screening/GuardianLine.tsx';
import { VisitGate } from '../screening/VisitGate.tsx';

function go(path: string): () => void {
  return () => {
    focusField(path);
  };
}

/** O begins with what is to be re-checked; where nothing is, with the box that adds. */
function goObjective({ store, ui }: Desk): void {
  const next = store.get().objective.findings.find((finding) => finding.check === 'unchecked');
  if (!next) return go('objective.findings')();
  ui.set({ selectedFindingId: next.id });
  return focusRow('finding', next.id);
}

/** T begins with what was done last time and is not confirmed yet. */
function goTreatments({ store }: Desk): void {
  const next = store.get().treatments.find((row) => row.isCarried === true || row.minutes === null);
  if (next) focusRow('treatment', next.id, minutesBox);
  else go('treatments')();
}

function SignButton({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const { mandatory } = useGaps();
  const keys = useKeyLabel('charting.sign');
  return (
    <Button variant="contained" color={mandatory.length === 0 ? 'primary' : 'secondary'} onClick={onOpen} sx={{ gap: 1 }}>
      {mandatory.length === 0 ? t('charting.sign.action') : t('charting.sign.open', { count: mandatory.length })}
      <KeyHint keys={keys} />
    </Button>
  );
}

interface ChartDeskProps {
  readonly workspace: NoteWorkspace;
  /** The note is being signed here: the desk leads on from it. */
  readonly onSigning: (isSigning: boolean) => void;
  readonly parts: ChartParts | undefined;
}

/** The charting page of one visit, once everything it needs is there. */
export function ChartDesk({ workspace, onSigning, parts }: ChartDeskProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe();
  const root = useRef<HTMLDivElement>(null);
  const columns = useColumns(root);
  const desk = useDesk(workspace);
  const [isComparing, setIsComparing] = useState(false);
  const signing = useSign(desk, { onStale: () => setIsComparing(true), onSigning });
  const saveState = useSyncExternalStore(desk.saver.subscribe, desk.saver.state);
  const isSignedElsewhere = saveState.kind === 'failed' && isRefusedFor(saveState.error, 'noteSigned');
  const { visit } = workspace;
  useKeys('charting', {
    sign: signing.open,
    goHeader: go('header'),
    goSubjective: go('subjective'),
    goObjective: () => goObjective(desk),
    goTreatments: () => goTreatments(desk),
    goAssessment: go('assessment'),
    goPlan: go('plan'),
  });
  useEffect(() => {
    document.title = `${t('charting.title')} – Fascia`;
    // Ready to write: the first thing asked is the first field.
    focusField('header.healthChanged');
  }, [t]);
  return (
    <ChartContext value={desk.chart}>
      <ChartUiContext value={desk.ui}>
        <NoteStoreContext value={desk.store}>
          <Box ref={root} sx={{ height: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
            <ChartHeader
              visit={visit}
              actions={
                <>
                  <SaveDot saver={desk.saver} onCompare={() => setIsComparing(true)} />
                  {parts?.Draft && <parts.Draft visitId={visit.visitId} onSave={desk.saver.flush} />}
                  <SignButton onOpen={signing.open} />
                </>
              }
            />
            <Box sx={{ px: 2, pb: 1 }}>
              <SafetyStrip gate={desk.chart.gate} />
              <VisitGate
                visit={visit}
                gate={desk.chart.gate}
                onDecided={(gate) => desk.store.change(takeDecision(gate))}
                onScreened={(answers) => desk.store.change(takeScreen(answers))}
              />
              <GuardianLine visit={{ id: visit.visitId, clientName: visit.clientName, startsOn: visit.startsOn }} />
            </Box>
            {isSignedElsewhere && (
              <Alert severity="error" action={<Button color="inherit" onClick={() => void navigate(0)}>{t('charting.openSigned')}</Button>}>
                {t('charting.signedElsewhere')}
              </Alert>
            )}
            <Box sx={{ flex: 1, minHeight: 0, display: 'flex', borderTop: 1, borderColor: 'divider', bgcolor: 'background.paper' }}>
              <ChartAside columns={columns} />
              <Box sx={{ flex: 1, minWidth: 0, overflowY: 'auto' }}>
                <ChartForm />
              </Box>
            </Box>
          </Box>
          <SignDialog
            isOpen={signing.isOpen}
            name={me.name}
            licence={visit.therapistId === me.staffId ? visit.licence : ''}
            isBusy={signing.isBusy}
            problem={signing.problem}
            wrong={signing.wrong}
            onSign={signing.sign}
            onClose={signing.close}
          />
          {isComparing && <StaleNote desk={desk} onClose={() => setIsComparing(false)} />}
        </NoteStoreContext>
      </ChartUiContext>
    </ChartContext>
  );
}
