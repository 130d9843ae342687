import { useEffect, useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { visuallyHidden } from '@mui/utils';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import { validityOfFile, WrongDiagnosisFile } from '../../shared/clinical/diagnosis-file.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { CivilDateField } from '../ui/CivilDateField.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { useNotify } from '../ui/notify.ts';
import { useFormat } from '../ui/use-format.ts';
import { loadDiagnosisFile } from './load-diagnosis-file.ts';

/** A file that is not empty is not shown as 0 MB. */
const leastMegabytes = 0.1;

interface Progress {
  readonly bytes: number;
  readonly codes: number;
}

function wrongText(t: TFunction, { kind, line }: WrongDiagnosisFile): string {
  return t(`episodes.editions.wrong.${kind}`, { line });
}

function FileChoice({ file, onChoose }: { readonly file: File | null; readonly onChoose: (file: File) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      <Button variant="outlined" autoFocus onClick={() => input.current?.click()}>
        {t('episodes.editions.choose')}
      </Button>
      <Box
        component="input"
        type="file"
        ref={input}
        accept=".txt,text/plain"
        aria-label={t('episodes.editions.file')}
        tabIndex={-1}
        onChange={() => {
          const [chosen] = input.current?.files ?? [];
          if (chosen) onChoose(chosen);
        }}
        sx={visuallyHidden}
      />
      <Typography variant="body2">{file && t('episodes.editions.chosen', { name: file.name, size: format.number(Math.max(leastMegabytes, file.size / 1_000_000), 1) })}</Typography>
    </Box>
  );
}

interface LoadEditionDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Loads the official file of a year: chosen, its days confirmed, read with progress; closing the dialog stops it. */
export function LoadEditionDialog({ onDone, onClose }: LoadEditionDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const [file, setFile] = useState<File | null>(null);
  const [from, setFrom] = useState<CivilDate | null>(null);
  const [until, setUntil] = useState<CivilDate | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => {
    // Begun anew with each opening: an effect may run twice.
    stop.current = new AbortController();
    return () => stop.current.abort();
  }, []);
  const choose = (chosen: File): void => {
    const validity = validityOfFile(chosen.name);
    setFile(chosen);
    setProblem(null);
    setFrom(validity?.validFrom ?? null);
    setUntil(validity?.validUntil ?? null);
  };
  const load = async (): Promise<void> => {
    if (!file) return setProblem(t('episodes.editions.wrong.none'));
    if (from === null || until === null) return setProblem(t('validation.date'));
    if (until < from) return setProblem(t('validation.endBeforeStart'));
    setProblem(null);
    setProgress({ bytes: 0, codes: 0 });
    const { signal } = stop.current;
    try {
      const edition = await loadDiagnosisFile(file, { validFrom: from, validUntil: until, signal, onProgress: (bytes, codes) => setProgress({ bytes, codes }) });
      notify.show({ severity: 'success', message: t('episodes.editions.done', { count: edition.codeCount }) });
      onDone();
    } catch (error) {
      if (signal.aborted) {
        notify.show({ message: t('episodes.editions.cancelled') });
        return;
      }
      setProgress(null);
      if (error instanceof WrongDiagnosisFile) setProblem(wrongText(t, error));
      // The disk has a voice of its own: the file was moved, or may not be read.
      else if (error instanceof DOMException) setProblem(t('episodes.editions.wrong.unreadable'));
      else notify.error(error);
    }
  };
  return (
    <FormDialog isOpen title={t('episodes.editions.load')} submitLabel={t('episodes.editions.action')} isBusy={progress !== null} onSubmit={() => void load()} onClose={onClose} width="sm">
      <FileChoice file={file} onChoose={choose} />
      {file && (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
          <CivilDateField label={t('episodes.editions.from')} value={from} onChange={setFrom} isRequired />
          <CivilDateField label={t('episodes.editions.until')} value={until} onChange={setUntil} isRequired />
        </Box>
      )}
      {problem !== null && <Alert severity="error">{problem}</Alert>}
      {progress && file && (
        <Box>
          <LinearProgress variant="determinate" value={Math.min(100, (100 * progress.bytes) / Math.max(1, file.size))} aria-label={t('episodes.editions.action')} />
          <Typography variant="body2" color="textSecondary" role="status">
            {t('episodes.editions.loading', { number: format.number(progress.codes) })}
          </Typography>
        </Box>
      )}
    </FormDialog>
  );
}
