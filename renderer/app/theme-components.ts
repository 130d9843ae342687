import type { Components, Theme } from '@mui/material/styles';

/** Dense, quiet defaults: nothing ripples, labels stand still, controls are small but never under 24 px. */
export const componentDefaults: Components<Omit<Theme, 'components'>> = {
  // Subtitles name parts of a card; as headings they would break the outline of the page.
  MuiTypography: { defaultProps: { variantMapping: { subtitle1: 'p', subtitle2: 'p' } } },
  MuiButtonBase: { defaultProps: { disableRipple: true } },
  MuiButton: {
    defaultProps: { size: 'small', disableElevation: true },
    styleOverrides: {
      root: { minHeight: '2rem', paddingInline: '0.75rem', whiteSpace: 'nowrap' },
      sizeLarge: { minHeight: '2.5rem', paddingInline: '1.25rem' },
    },
  },
  MuiIconButton: { defaultProps: { size: 'small' }, styleOverrides: { root: { minWidth: '1.75rem', minHeight: '1.75rem', borderRadius: 6 } } },
  MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
  MuiFormControl: { defaultProps: { size: 'small' } },
  MuiInputLabel: { defaultProps: { shrink: true } },
  MuiOutlinedInput: {
    defaultProps: { notched: true, size: 'small' },
    styleOverrides: { root: ({ theme }) => ({ backgroundColor: theme.vars.palette.background.paper }) },
  },
  MuiSelect: { defaultProps: { size: 'small' } },
  MuiAutocomplete: { defaultProps: { size: 'small' } },
  MuiFormHelperText: { styleOverrides: { root: { marginInline: 0, lineHeight: 1.35 } } },
  MuiCheckbox: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: '0.25rem' } } },
  MuiRadio: { defaultProps: { size: 'small' }, styleOverrides: { root: { padding: '0.25rem' } } },
  // The box itself, not the air around it, stands at the edge of the fields above and below.
  MuiFormControlLabel: { styleOverrides: { root: { marginLeft: '-0.375rem' } } },
  MuiSwitch: { defaultProps: { size: 'small' } },
  MuiChip: { defaultProps: { size: 'small' }, styleOverrides: { root: { borderRadius: 6 } } },
  MuiTooltip: { defaultProps: { enterDelay: 400, arrow: false } },
  MuiTable: { defaultProps: { size: 'small' } },
  MuiTableCell: {
    styleOverrides: {
      root: { paddingBlock: '0.25rem', paddingInline: '0.5rem' },
      head: ({ theme }) => ({
        fontWeight: 600,
        color: theme.vars.palette.text.secondary,
        backgroundColor: theme.vars.palette.background.paper,
      }),
    },
  },
  MuiTabs: { styleOverrides: { root: { minHeight: '2.25rem' } } },
  MuiTab: { styleOverrides: { root: { minHeight: '2.25rem', minWidth: 0, paddingBlock: 0, paddingInline: '0.75rem', '&:focus-visible': { outlineOffset: '-3px' } } } },
  // The action grey that MUI gives what is not chosen is too light on the page's own ground.
  MuiToggleButton: { styleOverrides: { root: ({ theme }) => ({ color: theme.vars.palette.text.secondary, textTransform: 'none', '&.Mui-selected': { color: theme.vars.palette.text.primary } }) } },
  MuiMenuItem: { defaultProps: { dense: true }, styleOverrides: { root: { minHeight: '2rem' } } },
  MuiListItemButton: { defaultProps: { dense: true } },
  MuiPaper: { defaultProps: { elevation: 0 } },
  MuiDialog: {
    styleOverrides: { paper: ({ theme }) => ({ border: `1px solid ${theme.vars.palette.divider}`, backgroundImage: 'none' }) },
  },
  MuiDialogTitle: { defaultProps: { variant: 'h2' } },
  MuiDialogActions: { styleOverrides: { root: { padding: '0.75rem 1.5rem 1rem' } } },
  MuiAlert: {
    styleOverrides: {
      root: ({ theme, ownerState: { variant = 'standard', severity = 'success' } }) => ({
        paddingBlock: '0.125rem',
        alignItems: 'center',
        // Our light tones are soft surfaces already; MUI would lighten or darken them once more, to nothing.
        ...(variant === 'standard' && {
          color: theme.vars.palette.text.primary,
          backgroundColor: theme.vars.palette[severity].light,
          '& .MuiAlert-icon': { color: theme.vars.palette[severity].main },
        }),
      }),
    },
  },
  MuiLink: { defaultProps: { underline: 'hover' } },
};
