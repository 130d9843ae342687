import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

interface GhostBlockProps {
  readonly startMinute: number;
  readonly durationMinutes: number;
  /** Pixels of a minute; null where it stands below others instead of at its time. */
  readonly perMinute: number | null;
  readonly verdict: 'free' | 'warning' | 'conflict' | 'faint';
  readonly title: ReactNode;
  /** Why it does not fit. */
  readonly problem?: string | undefined;
}

const Ghost = styled('div')(({ theme }) => ({
  position: 'absolute',
  zIndex: 4,
  left: 2,
  right: 2,
  overflow: 'visible',
  pointerEvents: 'none',
  padding: '0.125rem 0.375rem',
  fontSize: '0.75rem',
  lineHeight: 1.35,
  borderRadius: 4,
  border: '2px dashed',
  fontWeight: 500,
  '&[data-verdict="free"]': {
    color: theme.vars.palette.primary.dark,
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: `color-mix(in srgb, ${theme.vars.palette.primary.light} 88%, transparent)`,
  },
  '&[data-verdict="warning"]': {
    color: theme.vars.palette.warning.dark,
    borderColor: theme.vars.palette.warning.main,
    backgroundColor: `color-mix(in srgb, ${theme.vars.palette.warning.light} 90%, transparent)`,
  },
  '&[data-verdict="conflict"]': {
    color: theme.vars.palette.error.dark,
    borderColor: theme.vars.palette.error.main,
    backgroundColor: `color-mix(in srgb, ${theme.vars.palette.error.light} 92%, transparent)`,
  },
  '&[data-verdict="faint"]': {
    zIndex: 3,
    color: theme.vars.palette.text.secondary,
    borderColor: theme.vars.palette.text.secondary,
    borderWidth: 1,
    backgroundColor: `color-mix(in srgb, ${theme.vars.palette.background.paper} 70%, transparent)`,
  },
  '&[data-flow="true"]': { position: 'relative', minHeight: '1.5rem' },
  '& .why': {
    // The reason must be read even where the block is short: it may hang below.
    display: 'block',
    width: 'max-content',
    maxWidth: '100%',
    marginTop: 2,
    padding: '0.125rem 0.375rem',
    borderRadius: 4,
    backgroundColor: theme.vars.palette.background.paper,
    border: '1px solid currentColor',
  },
}));

/** A visit that is not there yet: a drag, a move, a booking or a proposed session. Red or amber says why. */
export function GhostBlock({ startMinute, durationMinutes, perMinute, verdict, title, problem }: GhostBlockProps) {
  return (
    <Ghost
      data-verdict={verdict}
      data-ghost="true"
      aria-hidden
      {...(perMinute === null
        ? { 'data-flow': 'true' }
        : { style: { top: startMinute * perMinute, height: Math.max(18, durationMinutes * perMinute - 1) } })}
    >
      {title}
      {problem !== undefined && <span className="why">{problem}</span>}
    </Ghost>
  );
}
