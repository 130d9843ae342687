import { useSyncExternalStore } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/error-message.ts';
import { useFormat } from '../ui/use-format.ts';
import type { NoteSaver } from './note-saver.ts';

interface SaveDotProps {
  readonly saver: NoteSaver;
  /** Opens the comparison of the two versions. */
  readonly onCompare: () => void;
}

/** Saved when, saving, or not saved and why. */
export function SaveDot({ saver, onCompare }: SaveDotProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  const isWritten = state.kind === 'saved' && state.at !== null;
  const isTrouble = state.kind === 'failed' || state.kind === 'stale';
  const text = {
    saved: () => (state.kind === 'saved' && state.at !== null ? t('charting.save.saved', { time: format.instantTime(state.at) }) : t('charting.save.empty')),
    saving: () => t('charting.save.saving'),
    failed: () => t('charting.save.failed', { reason: state.kind === 'failed' ? errorMessage(t, state.error) : '' }),
    stale: () => t('charting.save.stale'),
  }[state.kind]();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontSize: '0.8125rem', color: isTrouble ? 'error.main' : 'text.secondary', minWidth: 0 }}>
      <Box
        aria-hidden
        sx={{ width: 8, height: 8, flex: 'none', borderRadius: '50%', bgcolor: isTrouble ? 'error.main' : isWritten ? 'success.main' : 'transparent', border: 1, borderColor: isTrouble ? 'error.main' : state.kind === 'saving' || isWritten ? 'success.main' : 'text.disabled' }}
      />
      {/* "Saving" after each pause would be noise in the ear: only trouble is announced. */}
      <span role={isTrouble ? 'alert' : undefined}>{text}</span>
      {state.kind === 'stale' && (
        <Button color="error" variant="outlined" onClick={onCompare}>
          {t('charting.save.compare')}
        </Button>
      )}
    </Box>
  );
}
