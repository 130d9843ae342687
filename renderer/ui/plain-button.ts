import type { CSSObject, Theme } from '@mui/material/styles';

/** The outline of MUI's outlined button. */
export function plainOutline(theme: Theme): string {
  return `1px solid ${theme.alpha(theme.vars.palette.primary.main, 0.5)}`;
}

/**
 * How MUI's small button of text looks here, for the links and buttons of a long list: there a component for each would cost
 * more than all the rest. Its height is the list's.
 */
export function plainButton(theme: Theme): CSSObject {
  const { palette } = theme.vars;
  return {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    ...theme.typography.button,
    fontSize: '0.8125rem',
    padding: '3px 0.75rem',
    minWidth: '64px',
    border: 0,
    borderRadius: theme.vars.shape.borderRadius,
    color: palette.primary.main,
    background: 'none',
    textDecoration: 'none',
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    '&:hover': { backgroundColor: theme.alpha(palette.primary.main, palette.action.hoverOpacity) },
  };
}

/** Makes the links and buttons of the class `deed` in a list look as MUI's small outlined button. */
export function outlinedDeeds(theme: Theme): CSSObject {
  return {
    '& .deed': { ...plainButton(theme), minHeight: '2rem', border: plainOutline(theme) },
    '& .deed:hover': { borderColor: theme.vars.palette.primary.main },
  };
}
