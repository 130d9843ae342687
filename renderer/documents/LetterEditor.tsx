import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MadeDocument } from '../../shared/documents/documents.model.ts';
import { letterText, type Letter } from '../../shared/documents/letters.model.ts';
import { unknownFields } from '../../shared/documents/letters.rules.ts';
import { api } from '../api/client.ts';
import { DoctorNameBox } from '../clients/doctors/DoctorNameBox.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { useNotify } from '../ui/notify.ts';
import { LazyDocumentPreview } from './LazyDocumentPreview.tsx';
import { useLetter } from './use-letter.ts';

interface LetterEditorProps {
  readonly letter: Letter;
  readonly onFinished: (made: MadeDocument) => void;
  readonly onDiscarded: () => void;
}

/** The text of a letter: to whom, what, how it would print, and the end of it. */
export function LetterEditor({ letter, onFinished, onDiscarded }: LetterEditorProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const edit = useLetter(letter);
  const episode = useQuery(api.episodes.getEpisode.queryOptions({ input: { episodeId: letter.episodeId } })).data;
  const [isPreviewed, setIsPreviewed] = useState(false);
  const [isDiscarding, setIsDiscarding] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const { text } = edit;
  const slips = unknownFields(text.body);
  const isValid = letterText.safeParse(text).success;
  const canFinish = isValid && text.body.trim() !== '' && slips.length === 0;

  const run = async (deed: () => Promise<void>): Promise<void> => {
    setIsBusy(true);
    try {
      await deed();
    } catch (error) {
      notify.error(error);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      <DoctorNameBox
        label={t('documents.letter.recipient')}
        value={text.recipient}
        onChange={(recipient) => edit.write({ ...text, recipient })}
        clientId={episode?.clientId}
        maxLength={200}
      />
      <TextField
        label={t('documents.letter.body')}
        value={text.body}
        onChange={(event) => edit.write({ ...text, body: event.target.value })}
        multiline
        minRows={12}
        maxRows={22}
        error={slips.length > 0}
        helperText={slips.length > 0 ? t('documents.letter.unknownFields', { names: slips.join(', ') }) : t('documents.letter.bodyHint')}
        slotProps={{ htmlInput: { maxLength: 12_000 } }}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button variant="outlined" disabled={!isValid} onClick={() => setIsPreviewed(true)}>
          {t('documents.letter.preview')}
        </Button>
        <Button color="error" disabled={isBusy} onClick={() => setIsDiscarding(true)}>
          {t('documents.letter.discard')}
        </Button>
        <Typography role="status" color={edit.state === 'failed' ? 'error' : 'textSecondary'} sx={{ ml: 'auto' }}>
          {t(`documents.letter.states.${edit.state}`)}
        </Typography>
        <Button variant="contained" loading={isBusy} disabled={!canFinish} onClick={() => void run(async () => onFinished(await edit.finish()))}>
          {t('documents.letter.finish')}
        </Button>
      </Box>
      {isPreviewed && <LazyDocumentPreview source={{ kind: 'draft', letterId: letter.id, text }} onClose={() => setIsPreviewed(false)} />}
      <ConfirmDialog
        isOpen={isDiscarding}
        title={t('documents.letter.discardTitle')}
        text={t('documents.letter.discardText')}
        confirmLabel={t('documents.letter.discard')}
        isBusy={isBusy}
        onClose={() => setIsDiscarding(false)}
        onConfirm={() =>
          void run(async () => {
            await edit.discard();
            onDiscarded();
          })
        }
      />
    </Box>
  );
}
