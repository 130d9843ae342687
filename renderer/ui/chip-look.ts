import type { Theme } from '@mui/material/styles';

/** A word on the ground of its tone, with room for an icon before it. */
export function chipLook(theme: Theme, tone: 'error' | 'warning' | 'info' | 'success') {
  return {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 0.5,
    px: 0.75,
    py: 0.125,
    borderRadius: 0.75,
    typography: 'body2',
    fontWeight: 500,
    color: theme.vars.palette[tone].main,
    bgcolor: theme.vars.palette[tone].light,
  } as const;
}
