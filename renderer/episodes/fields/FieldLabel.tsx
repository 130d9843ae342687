import type { ReactNode } from 'react';
import Typography from '@mui/material/Typography';

interface FieldLabelProps {
  readonly id: string;
  readonly htmlFor?: string;
  readonly children: ReactNode;
}

/** The small label beside or above a dense field. */
export function FieldLabel({ id, htmlFor, children }: FieldLabelProps) {
  return (
    <Typography
      id={id}
      variant="body2"
      color="textSecondary"
      {...(htmlFor === undefined ? { component: 'span' as const } : { component: 'label' as const, htmlFor })}
    >
      {children}
    </Typography>
  );
}
