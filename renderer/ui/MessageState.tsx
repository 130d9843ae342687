import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

export interface MessageStateProps {
  readonly title: string;
  readonly text?: string;
  readonly icon?: ReactNode;
  /** One button that leads on. */
  readonly action?: ReactNode;
  readonly role?: 'alert' | 'status';
}

/** A quiet block in place of content: a title, a sentence, one way on. */
export function MessageState({ title, text, icon, action, role }: MessageStateProps) {
  return (
    <Box
      role={role}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'flex-start',
        gap: 1,
        p: 3,
        maxWidth: '36rem',
      }}
    >
      {icon !== undefined && <Box sx={{ color: 'text.secondary', display: 'flex' }}>{icon}</Box>}
      <Typography variant="h2" component="p">
        {title}
      </Typography>
      {text !== undefined && <Typography color="textSecondary">{text}</Typography>}
      {action !== undefined && <Box sx={{ mt: 1 }}>{action}</Box>}
    </Box>
  );
}
