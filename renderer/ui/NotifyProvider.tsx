import { useCallback, useMemo, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Snackbar from '@mui/material/Snackbar';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/error-message.ts';
import { NotifyContext } from './notify.ts';
import type { Notice, Notify } from './notify.ts';

/** How long Undo stays (ux.md), and how long a plain message does. */
export const undoMilliseconds = 10_000;
const plainMilliseconds = 6000;

interface Shown extends Notice {
  readonly number: number;
}

interface NotifyProviderProps {
  readonly children: ReactNode;
  /** On the page while Undo is offered: the key that does the same as the button. */
  readonly UndoKey?: ComponentType<{ readonly onUndo: () => void }>;
}

/** Shows one message at a time, the newest; a new one replaces the old. */
export function NotifyProvider({ children, UndoKey }: NotifyProviderProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>();
  const [isOpen, setIsOpen] = useState(false);

  const show = useCallback((notice: Notice) => {
    setShown((previous) => ({ ...notice, number: (previous?.number ?? 0) + 1 }));
    setIsOpen(true);
  }, []);
  const notify = useMemo<Notify>(
    () => ({ show, error: (error) => show({ message: errorMessage(t, error), severity: 'error' }) }),
    [show, t],
  );
  const undo = isOpen ? shown?.undo : undefined;
  const runUndo = undo
    ? (): void => {
        setIsOpen(false);
        undo().then(
          () => notify.show({ message: t('ui.undone') }),
          (error: unknown) => notify.error(error),
        );
      }
    : undefined;

  const isError = shown?.severity === 'error';
  const snackbar = (
    <Snackbar
      key={shown?.number}
      open={isOpen}
      autoHideDuration={shown?.undo ? undoMilliseconds : plainMilliseconds}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
      onClose={(_event, reason) => {
        if (reason !== 'clickaway') setIsOpen(false);
      }}
    >
      <Alert
        variant="filled"
        severity={shown?.severity ?? 'info'}
        icon={shown?.severity === undefined ? false : undefined}
        role="presentation"
        onClose={() => setIsOpen(false)}
        closeText={t('ui.close')}
        sx={(theme) => ({
          minWidth: '20rem',
          maxWidth: '40rem',
          alignItems: 'center',
          ...(shown?.severity === undefined && {
            bgcolor: theme.vars.palette.text.primary,
            color: theme.vars.palette.background.paper,
          }),
        })}
        {...(runUndo && {
          action: (
            <Button color="inherit" variant="outlined" onClick={runUndo}>
              {t('ui.undo')}
            </Button>
          ),
        })}
      >
        {shown?.message}
      </Alert>
    </Snackbar>
  );

  return (
    <NotifyContext value={notify}>
      {children}
      {runUndo && UndoKey && <UndoKey onUndo={runUndo} />}
      {/* Live regions stand on the page from the start: one that arrives together with its text is not read out. */}
      <div role="status">{isError ? null : snackbar}</div>
      <div role="alert">{isError ? snackbar : null}</div>
    </NotifyContext>
  );
}
