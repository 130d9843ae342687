import type { ReactNode } from 'react';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import type { KeyId } from '../app/keys.ts';
import { useKeyLabel } from '../app/use-keys.ts';

interface ToolProps {
  readonly label: string;
  readonly keyId: KeyId;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A picture that can be clicked, with its name and key. */
export function Tool({ label, keyId, isDisabled = false, onClick, children }: ToolProps) {
  const keys = useKeyLabel(keyId);
  return (
    <Tooltip title={keys === undefined ? label : `${label} (${keys})`}>
      <span>
        <IconButton aria-label={label} onClick={onClick} disabled={isDisabled}>
          {children}
        </IconButton>
      </span>
    </Tooltip>
  );
}
