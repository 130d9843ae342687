import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { RED_FLAG_BUNDLES, redFlagUrgencyLabel } from '../../shared/clinical/red-flags.ts';
import type { Letter, LetterKind } from '../../shared/documents/letters.model.ts';
import { client } from '../api/client.ts';
import { useNotify } from '../ui/notify.ts';

interface LetterStartProps {
  readonly kind: LetterKind;
  readonly episodeId: string;
  readonly onStarted: (letter: Letter) => void;
}

/** Begins a letter from the clinic's text; a referral names the red flag that it is for. */
export function LetterStart({ kind, episodeId, onStarted }: LetterStartProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [redFlagId, setRedFlagId] = useState('');
  const [isBusy, setIsBusy] = useState(false);

  async function start(): Promise<void> {
    setIsBusy(true);
    try {
      onStarted(await client.documents.startLetter({ kind, episodeId, redFlagId: redFlagId === '' ? null : redFlagId }));
    } catch (error) {
      notify.error(error);
      setIsBusy(false);
    }
  }
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, alignItems: 'start' }}>
      <Typography color="textSecondary">{t('documents.letter.startText')}</Typography>
      {kind === 'referral_letter' && (
        <TextField select fullWidth label={t('documents.letter.redFlag')} value={redFlagId} onChange={(event) => setRedFlagId(event.target.value)} helperText={t('documents.letter.redFlagHint')}>
          <MenuItem value="">{t('documents.letter.noRedFlag')}</MenuItem>
          {RED_FLAG_BUNDLES.map((flag) => (
            <MenuItem key={flag.id} value={flag.id}>
              {t('documents.letter.redFlagOption', { flag: flag.label, urgency: redFlagUrgencyLabel(flag.urgency) })}
            </MenuItem>
          ))}
        </TextField>
      )}
      <Button variant="contained" loading={isBusy} onClick={() => void start()} autoFocus>
        {t('documents.letter.start')}
      </Button>
    </Box>
  );
}
