import { useState } from 'react';
import type { ComponentType } from 'react';
import { later } from '../ui/later.tsx';
import type { AppDialog } from './frame-deeds.ts';

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

// Loaded when they are first asked for: none of them belongs to the first screen.
const dialogs: Readonly<Record<AppDialog, ComponentType<DialogProps>>> = {
  appearance: later(async () => (await import('./AppearanceDialog.tsx')).AppearanceDialog),
  calendar: later(async () => (await import('../calendar/TherapistCalendarDialog.tsx')).TherapistCalendarDialog),
  keys: later(async () => (await import('./KeysDialog.tsx')).KeysDialog),
  password: later(async () => (await import('../session/ChangePasswordDialog.tsx')).ChangePasswordDialog),
  pin: later(async () => (await import('../session/PinDialog.tsx')).PinDialog),
  recoveryCode: later(async () => (await import('../session/RenewRecoveryCodeDialog.tsx')).RenewRecoveryCodeDialog),
};

interface AppDialogsProps {
  readonly dialog: AppDialog | null;
  readonly onClose: () => void;
}

/** The dialogs of the frame, one at a time. The last one stays while it closes and gives the focus back. */
export function AppDialogs({ dialog, onClose }: AppDialogsProps) {
  const [last, setLast] = useState(dialog);
  if (dialog !== null && dialog !== last) setLast(dialog);
  const Shown = last === null ? null : dialogs[last];
  return Shown && <Shown isOpen={dialog !== null} onClose={onClose} />;
}
