/** The plain buttons of a finding's row. Sixty rows have five hundred of them: no component of the library per button. */
export const PAD = {
  display: 'inline-flex',
  gap: '1px',
  borderRadius: 1,
  overflow: 'hidden',
  flex: 'none',
  '& button': {
    font: 'inherit',
    fontSize: '0.75rem',
    width: '1.5rem',
    height: '1.5rem',
    p: 0,
    border: 0,
    cursor: 'pointer',
    color: 'text.primary',
    bgcolor: 'surface.sunken',
  },
  '& button:hover': { bgcolor: 'divider' },
  '& button:focus-visible': { outlineOffset: '-2px !important' },
  '& button[aria-pressed="true"]': { fontWeight: 600 },
} as const;
