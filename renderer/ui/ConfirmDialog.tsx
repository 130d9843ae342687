import { useState } from 'react';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { FormDialog } from './FormDialog.tsx';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  /** Names the thing: "Restore the backup of Nov 23?" */
  readonly title: string;
  /** What happens, and that it cannot be undone. */
  readonly text: string;
  readonly confirmLabel: string;
  /** When given, the person types this word or name before the button works. */
  readonly typedText?: string;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before what cannot be undone; everything else happens at once and shows Undo. */
export function ConfirmDialog({ typedText, confirmLabel, onConfirm, ...dialog }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  return (
    <FormDialog
      {...dialog}
      submitLabel={confirmLabel}
      isDangerous
      canSubmit={typedText === undefined || typed.trim() === typedText}
      onSubmit={onConfirm}
    >
      {typedText !== undefined && (
        <TextField
          label={t('ui.confirmTyping', { text: typedText })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoFocus
          autoComplete="off"
        />
      )}
    </FormDialog>
  );
}
