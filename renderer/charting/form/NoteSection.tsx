import { useId } from 'react';
import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

/** The parts of the form in the order of a session. */
export const noteParts = ['header', 'subjective', 'objective', 'treatments', 'assessment', 'plan'] as const;
export type NotePart = (typeof noteParts)[number];

interface NoteSectionProps {
  readonly part: NotePart;
  readonly title: string;
  /** S, O, T, A, P; the first part has none. */
  readonly letter?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the note: the letter in the margin finds it at a glance. */
export function NoteSection({ part, title, letter, actions, children }: NoteSectionProps) {
  const headingId = useId();
  return (
    <Box
      component="section"
      aria-labelledby={headingId}
      data-field={part}
      data-part={part}
      sx={{ px: 2, pt: 1.25, pb: 2, borderBottom: 1, borderColor: 'divider', scrollMarginTop: '2.75rem' }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
        {letter !== undefined && (
          <Box
            aria-hidden
            sx={{ width: '1.375rem', height: '1.375rem', display: 'grid', placeItems: 'center', borderRadius: 1, bgcolor: 'primary.light', color: 'primary.main', fontWeight: 600, fontSize: '0.8125rem' }}
          >
            {letter}
          </Box>
        )}
        <Typography variant="h3" component="h2" id={headingId}>
          {title}
        </Typography>
        {actions !== undefined && <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>{actions}</Box>}
      </Box>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>{children}</Box>
    </Box>
  );
}
