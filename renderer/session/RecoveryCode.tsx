import { useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.ts';
import { RecoveryCodePrint } from './RecoveryCodePrint.tsx';
import { useSubmit } from './use-submit.ts';

interface RecoveryCodeProps {
  readonly code: string;
  readonly clinicName: string | null;
  readonly onDone: () => void;
}

// The clipboard permission is denied in the desktop program; copying a selection needs none.
async function copyText(text: string, element: HTMLElement | null): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const selection = window.getSelection();
    if (!element || !selection) return;
    selection.selectAllChildren(element);
    document.execCommand('copy');
    selection.removeAllRanges();
  }
}

/** The code, shown once: print or copy it, then type its last group. */
export function RecoveryCode({ code, clinicName, onDone }: RecoveryCodeProps) {
  const { t } = useTranslation();
  const codeElement = useRef<HTMLParagraphElement>(null);
  const [lastGroup, setLastGroup] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  const { isBusy, problem, run } = useSubmit();
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (lastGroup.trim() === '') return;
    await run(async () => {
      const { isConfirmed } = await client.session.confirmRecoveryCode({ lastGroup });
      setIsWrong(!isConfirmed);
      if (isConfirmed) onDone();
    });
  };
  const groups = code.split('-');
  const half = Math.ceil(groups.length / 2);
  return (
    <>
      <Box
        sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'surface.sunken', p: 2, mb: 1.5 }}
      >
        <Typography
          ref={codeElement}
          data-testid="recovery-code"
          sx={{ fontFamily: 'monospace', fontSize: '1.25rem', fontWeight: 600, letterSpacing: '0.06em', textAlign: 'center' }}
        >
          {groups.slice(0, half).join('-')}-
          <br />
          {groups.slice(half).join('-')}
        </Typography>
      </Box>
      <Stack direction="row" spacing={1} sx={{ mb: 3, alignItems: 'center' }}>
        <Button variant="outlined" onClick={() => window.print()}>
          {t('ui.print')}
        </Button>
        <Button
          variant="outlined"
          onClick={() => void copyText(code, codeElement.current).then(() => setIsCopied(true))}
        >
          {t('ui.copy')}
        </Button>
        <Typography role="status" variant="body2" color="textSecondary">
          {isCopied && t('ui.copied')}
        </Typography>
      </Stack>
      <Stack component="form" noValidate spacing={2} onSubmit={(event) => void submit(event)}>
        <TextField
          label={t('session.recovery.confirmLabel')}
          value={lastGroup}
          onChange={(event) => {
            setLastGroup(event.target.value);
            setIsWrong(false);
          }}
          error={isWrong || problem !== null}
          helperText={isWrong ? t('session.recovery.wrong') : problem}
          autoComplete="off"
          slotProps={{ htmlInput: { maxLength: 16, spellCheck: false } }}
        />
        <Button type="submit" variant="contained" size="large" loading={isBusy} disabled={lastGroup.trim() === ''}>
          {t('session.recovery.confirm')}
        </Button>
      </Stack>
      <RecoveryCodePrint code={code} clinicName={clinicName} />
    </>
  );
}
