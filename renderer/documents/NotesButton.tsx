import LibraryBooksIcon from '@mui/icons-material/LibraryBooksOutlined';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import type { NotesWanted } from '../../shared/documents/documents.model.ts';
import { LazyDocumentPreview } from './LazyDocumentPreview.tsx';
import { NotesProgress } from './NotesProgress.tsx';
import { NotesReason } from './NotesReason.tsx';
import { useNotesRun } from './use-notes-run.ts';

interface NotesButtonProps {
  /** Null where it cannot be said yet whose notes they are; `hint` then tells what is missing. */
  readonly wanted: NotesWanted | null;
  readonly hint?: string;
  readonly isOutlined?: boolean;
}

/** "All notes (PDF)": makes the file with progress and Cancel, then shows it. */
export function NotesButton({ wanted, hint = '', isOutlined = false }: NotesButtonProps) {
  const { t } = useTranslation();
  const { run, start, cancel, close } = useNotesRun();
  const begin = (reason?: string): void => {
    if (wanted) void start(wanted, reason);
  };
  return (
    <>
      <Tooltip title={wanted ? '' : hint}>
        <span>
          <Button variant={isOutlined ? 'outlined' : 'text'} startIcon={<LibraryBooksIcon />} disabled={!wanted} onClick={() => begin()}>
            {t('documents.allNotes')}
          </Button>
        </span>
      </Tooltip>
      {run.state === 'asking' && <NotesReason charts={run.charts} onGive={begin} onClose={close} />}
      {(run.state === 'running' || run.state === 'failed') && <NotesProgress run={run} onCancel={cancel} onRetry={() => begin()} onClose={close} />}
      {run.state === 'made' && <LazyDocumentPreview source={{ kind: 'made', made: run.made }} onClose={close} />}
    </>
  );
}
