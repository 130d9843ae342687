import { styled } from '@mui/material/styles';
import { plainButton, plainOutline } from './plain-button.ts';

/**
 * A table of plain elements that looks as MUI's small one: for long lists, where a styled component for each cell would
 * cost more than all the rest of the page. Attributes say what differs: on the table `data-sticky` (its head stays in
 * sight) and `data-flush` (it reaches the edges of its card), on a row `data-hover` and `data-top`, on a cell `data-end`,
 * `data-middle`, `data-whole` (one line), `data-broken` (wherever it must) and `data-quiet`. A button, and a link of the class
 * `deed`, does something in its row; several stand in a `deeds`.
 */
export const DenseTable = styled('table')(({ theme }) => {
  const { palette } = theme.vars;
  return {
    width: '100%',
    borderCollapse: 'collapse',
    borderSpacing: 0,
    '&[data-sticky]': { borderCollapse: 'separate' },
    '&[data-sticky] thead th': { position: 'sticky', top: 0, zIndex: 2 },
    '& th, & td': {
      ...theme.typography.body2,
      padding: '0.25rem 0.5rem',
      textAlign: 'left',
      color: palette.text.primary,
      borderBottom: `1px solid ${palette.TableCell.border}`,
    },
    '& thead th': { lineHeight: '1.5rem', fontWeight: 600, color: palette.text.secondary, backgroundColor: palette.background.paper },
    '&[data-flush] :is(th, td):first-of-type': { paddingLeft: '1rem' },
    '&[data-flush] :is(th, td):last-of-type': { paddingRight: '1rem' },
    '& tr[data-hover]:hover': { backgroundColor: palette.action.hover },
    '& tr[data-top] > *': { verticalAlign: 'top' },
    '& [data-end]': { textAlign: 'right' },
    '& [data-middle]': { textAlign: 'center' },
    '& [data-whole]': { whiteSpace: 'nowrap' },
    '& [data-broken]': { overflowWrap: 'anywhere' },
    '& :is(td, div)[data-quiet]': { color: palette.text.secondary },
    '& a:not(.deed)': { color: palette.primary.main, textDecoration: 'none', '&:hover': { textDecoration: 'underline' } },
    '& a[data-inherit][data-inherit]': { color: 'inherit', fontWeight: 500 },
    '& .deeds': { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
    '& :is(button, a.deed)': {
      ...plainButton(theme),
      padding: '4px 0.75rem',
      minHeight: '1.75rem',
      '&:disabled': { color: palette.action.disabled, cursor: 'default' },
    },
    '& a.deed': { border: plainOutline(theme) },
    '& .caption': { ...theme.typography.caption, display: 'block', color: palette.text.secondary },
  };
});
