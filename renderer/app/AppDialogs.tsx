import { ChangePasswordDialog } from '../session/ChangePasswordDialog.tsx';
import { PinDialog } from '../session/PinDialog.tsx';
import { RenewRecoveryCodeDialog } from '../session/RenewRecoveryCodeDialog.tsx';
import { AppearanceDialog } from './AppearanceDialog.tsx';
import type { AppDialog } from './frame-deeds.ts';
import { KeysDialog } from './KeysDialog.tsx';

interface AppDialogsProps {
  readonly dialog: AppDialog | null;
  readonly onClose: () => void;
}

/** The dialogs of the frame, one at a time. */
export function AppDialogs({ dialog, onClose }: AppDialogsProps) {
  return (
    <>
      <AppearanceDialog isOpen={dialog === 'appearance'} onClose={onClose} />
      <KeysDialog isOpen={dialog === 'keys'} onClose={onClose} />
      <ChangePasswordDialog isOpen={dialog === 'password'} onClose={onClose} />
      <PinDialog isOpen={dialog === 'pin'} onClose={onClose} />
      <RenewRecoveryCodeDialog isOpen={dialog === 'recoveryCode'} onClose={onClose} />
    </>
  );
}
