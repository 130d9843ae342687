import { useId } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { NotesStep } from '../../shared/documents/documents.model.ts';
import { ErrorState } from '../ui/ErrorState.tsx';
import type { NotesRun } from './use-notes-run.ts';

/** Reading takes a third of the time, printing the rest. */
function percentOf(step: NotesStep | undefined): number {
  if (!step) return 0;
  const part = step.total === 0 ? 0 : step.done / step.total;
  if (step.step === 'read') return Math.round(30 * part);
  return step.step === 'print' ? Math.round(30 + 65 * part) : 97;
}

interface NotesProgressProps {
  readonly run: Extract<NotesRun, { state: 'running' | 'failed' }>;
  readonly onCancel: () => void;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** How far the file is and how much is left; Escape cancels. */
export function NotesProgress({ run, onCancel, onRetry, onClose }: NotesProgressProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const isRunning = run.state === 'running';
  return (
    <Dialog
      open
      onClose={(_event, reason) => {
        if (reason !== 'backdropClick') (isRunning ? onCancel : onClose)();
      }}
      fullWidth
      maxWidth="xs"
      aria-labelledby={titleId}
    >
      <DialogTitle id={titleId}>{t('documents.makingNotes')}</DialogTitle>
      <DialogContent>
        {isRunning ? (
          <>
            <Typography variant="body2" role="status" sx={{ mb: 0.75 }}>
              <StepText run={run} />
            </Typography>
            <LinearProgress variant="determinate" value={percentOf(run.step)} aria-label={t('documents.makingNotes')} />
          </>
        ) : (
          <ErrorState error={run.error} onRetry={onRetry} />
        )}
      </DialogContent>
      <DialogActions>
        <Button autoFocus disabled={isRunning && run.isCancelling} onClick={isRunning ? onCancel : onClose}>
          {isRunning ? t('documents.cancelNotes') : t('ui.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function StepText({ run: { step, isCancelling } }: { readonly run: Extract<NotesRun, { state: 'running' }> }) {
  const { t } = useTranslation();
  if (isCancelling) return t('documents.cancellingNotes');
  if (!step || step.step === 'keep' || step.step === 'done') return t(step ? 'documents.keepingNotes' : 'documents.findingNotes');
  const words = { count: step.total - step.done, done: step.done, total: step.total };
  return t(step.step === 'read' ? 'documents.readingNotes' : 'documents.printingNotes', words);
}
