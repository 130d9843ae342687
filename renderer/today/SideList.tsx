import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { outlinedDeeds, plainButton } from '../ui/plain-button.ts';
import { Section } from '../ui/Section.tsx';

// The call list of a large clinic has hundreds of lines: plain elements, styled here once.
const Items = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > .item': { display: 'flex', alignItems: 'center', gap: '0.5rem', padding: '0.25rem 0', borderTop: `1px solid ${theme.vars.palette.divider}` },
  '& .who': { flex: 1, minWidth: 0 },
  '& .name': { ...theme.typography.body1, margin: 0, fontWeight: 600, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& .about': { ...theme.typography.caption, color: theme.vars.palette.text.secondary },
  ...outlinedDeeds(theme),
  '& .more': { ...plainButton(theme), minHeight: '2rem' },
  '& .deed > [aria-hidden]': { margin: '0 -2px 0 8px' },
}));

interface SideListProps {
  readonly title: string;
  readonly count: number;
  /** Said instead of the list where it is empty. */
  readonly none: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A list of what waits for somebody, with its number in the heading. A link of the class `deed` looks as an outlined button. */
export function SideList({ title, count, none, actions, children }: SideListProps) {
  return (
    <Section title={count === 0 ? title : `${title} (${count})`} actions={actions}>
      {count === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {none}
        </Typography>
      ) : (
        <Items>{children}</Items>
      )}
    </Section>
  );
}
