import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { PrivateText } from '../ui/PrivateText.tsx';

interface SideItemProps {
  readonly name: string;
  readonly about: ReactNode;
  readonly actions?: ReactNode;
}

/** A line of a side list: who, what about it, and what can be done. */
export function SideItem({ name, about, actions }: SideItemProps) {
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.5, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ minWidth: 0, flex: 1 }}>
        <Typography noWrap sx={{ fontWeight: 600 }}>
          <PrivateText>{name}</PrivateText>
        </Typography>
        <Typography variant="caption" color="textSecondary" component="div">
          {about}
        </Typography>
      </Box>
      {actions}
    </Box>
  );
}
