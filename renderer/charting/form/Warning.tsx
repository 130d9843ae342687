import type { ReactNode } from 'react';
import BlockIcon from '@mui/icons-material/Block';
import WarningAmberIcon from '@mui/icons-material/WarningAmber';
import Typography from '@mui/material/Typography';

interface WarningProps {
  /** `stop`: it may not be so. `mind`: it may, with care. */
  readonly kind: 'stop' | 'mind';
  readonly children: ReactNode;
}

/** One small line that stops or cautions, beside what it is about. */
export function Warning({ kind, children }: WarningProps) {
  const Icon = kind === 'stop' ? BlockIcon : WarningAmberIcon;
  return (
    <Typography variant="caption" component="span" color={kind === 'stop' ? 'error' : 'warning'} sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <Icon sx={{ fontSize: '1rem' }} aria-hidden />
      {children}
    </Typography>
  );
}
