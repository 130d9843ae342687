import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Section } from '../ui/Section.tsx';

interface SideListProps {
  readonly title: string;
  readonly count: number;
  /** Said instead of the list where it is empty. */
  readonly none: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A list of what waits for somebody, with its number in the heading. */
export function SideList({ title, count, none, actions, children }: SideListProps) {
  return (
    <Section title={count === 0 ? title : `${title} (${count})`} actions={actions}>
      {count === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {none}
        </Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {children}
        </Box>
      )}
    </Section>
  );
}
