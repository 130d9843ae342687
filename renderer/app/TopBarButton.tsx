import type { ReactNode } from 'react';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';

interface TopBarButtonProps {
  readonly label: string;
  readonly keys?: string | undefined;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** An icon of the top bar, named for everybody, with its key in the tip. */
export function TopBarButton({ label, keys, isPressed, onClick, children }: TopBarButtonProps) {
  return (
    <Tooltip title={keys === undefined ? label : `${label} (${keys})`}>
      <IconButton
        aria-label={label}
        {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
        onClick={onClick}
        color={isPressed ? 'primary' : 'default'}
      >
        {children}
      </IconButton>
    </Tooltip>
  );
}
