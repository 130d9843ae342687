import { useId, useState } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MadeDocument } from '../../shared/documents/documents.model.ts';
import type { Letter, LetterKind } from '../../shared/documents/letters.model.ts';
import { api } from '../api/client.ts';
import { QueryView } from '../ui/QueryView.tsx';
import { LazyDocumentPreview } from './LazyDocumentPreview.tsx';
import { LetterEditor } from './LetterEditor.tsx';
import { LetterStart } from './LetterStart.tsx';

interface LetterDialogProps {
  readonly kind: LetterKind;
  readonly episodeId: string;
  readonly onClose: () => void;
}

/** A letter of an episode: the draft that lies there, or a new one. A finished one is shown as it went out. */
export function LetterDialog({ kind, episodeId, onClose }: LetterDialogProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const [started, setStarted] = useState<Letter | null>(null);
  const [made, setMade] = useState<MadeDocument | null>(null);
  const query = useQuery({ ...api.documents.listLetters.queryOptions({ input: { episodeId } }), refetchOnMount: 'always' });
  if (made) return <LazyDocumentPreview source={{ kind: 'made', made }} onClose={onClose} />;
  return (
    <Dialog open onClose={(_event, reason) => reason !== 'backdropClick' && onClose()} fullWidth maxWidth="md" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{t(`documents.kinds.${kind}`)}</DialogTitle>
      <DialogContent sx={{ pt: '0.5rem !important' }}>
        <QueryView query={query}>
          {(letters) => {
            const letter = started ?? letters.find((one) => one.kind === kind && one.finishedAt === null);
            return letter ? (
              <LetterEditor key={letter.id} letter={letter} onFinished={setMade} onDiscarded={onClose} />
            ) : (
              <LetterStart kind={kind} episodeId={episodeId} onStarted={setStarted} />
            );
          }}
        </QueryView>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('documents.letter.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
