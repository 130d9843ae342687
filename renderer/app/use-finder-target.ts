import { useNavigate } from 'react-router';
import { assertNever } from '../api/assert-never.ts';
import { lockNow } from '../session/lock.ts';
import { useNotify } from '../ui/notify.ts';
import { useFrame } from './frame-deeds.ts';
import type { CommandTarget } from './finder-commands.ts';
import { toggleNames } from './names.ts';

/** Does what a chosen result of the finder stands for. */
export function useFinderTarget(): (target: CommandTarget) => void {
  const navigate = useNavigate();
  const notify = useNotify();
  const { openDialog, openWindow } = useFrame();
  const report = (error: unknown): void => notify.error(error);
  return (target) => {
    switch (target.kind) {
      case 'go':
        void navigate(target.to);
        return;
      case 'dialog':
        openDialog(target.dialog);
        return;
      case 'deed':
        if (target.deed === 'lock') void lockNow().catch(report);
        else if (target.deed === 'hideNames') toggleNames();
        else openWindow();
        return;
      default:
        assertNever(target);
    }
  };
}
