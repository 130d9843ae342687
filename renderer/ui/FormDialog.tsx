import { useId } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import { DraftNote } from './DraftNote.tsx';
import type { Draft } from './use-draft.ts';

interface FormDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly text?: string;
  readonly submitLabel: string;
  readonly isBusy?: boolean;
  readonly isDangerous?: boolean;
  readonly canSubmit?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** What the form keeps: told on top where it was restored, dropped by Cancel, left by Escape. */
  readonly draft?: Draft;
  readonly children?: ReactNode;
  /** Between Cancel and the main button. */
  readonly extraAction?: ReactNode;
  readonly width?: 'xs' | 'sm' | 'md';
}

/** A small form in a dialog: Enter sends, Escape leaves, the focus goes back to where it was. */
export function FormDialog(props: FormDialogProps) {
  const { isOpen, title, text, submitLabel, isBusy = false, isDangerous = false, canSubmit = true, onSubmit, onClose, draft } = props;
  const { t } = useTranslation();
  const titleId = useId();
  const textId = useId();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    // A dialog may stand inside a form of the page; React would send that one too.
    event.stopPropagation();
    if (canSubmit && !isBusy) onSubmit();
  };
  const cancel = (): void => {
    // A draft that could not be dropped is there when the form opens again, and is told.
    if (draft) void draft.discard().then(onClose, onClose);
    else onClose();
  };
  return (
    <Dialog
      open={isOpen}
      // A stray click beside the dialog drops nothing that was typed.
      onClose={(_event, reason) => {
        if (reason !== 'backdropClick') onClose();
      }}
      fullWidth
      maxWidth={props.width ?? 'xs'}
      aria-labelledby={titleId}
      {...(text !== undefined && { 'aria-describedby': textId })}
    >
      {/* The form takes the paper's place in its column, so that the fields scroll and the buttons stay. */}
      <form onSubmit={submit} noValidate style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'flex', flexDirection: 'column', gap: 2, pt: '0.5rem !important' }}>
          {text !== undefined && (
            <DialogContentText id={textId} variant="body1">
              {text}
            </DialogContentText>
          )}
          {draft && <DraftNote draft={draft} />}
          {props.children}
        </DialogContent>
        <DialogActions>
          <Button onClick={cancel}>{t('ui.cancel')}</Button>
          {props.extraAction}
          <Button
            type="submit"
            variant="contained"
            color={isDangerous ? 'error' : 'primary'}
            loading={isBusy}
            disabled={!canSubmit}
            // The second click of a double click comes before the button is seen to be busy.
            onClick={(event) => event.detail > 1 && event.preventDefault()}
          >
            {submitLabel}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
