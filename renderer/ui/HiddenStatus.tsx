import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';

const Unseen = styled('div')({ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' });

/** Said to a screen reader whenever it changes; not seen. It stands on the page before it has anything to say. */
export function HiddenStatus({ children }: { readonly children: ReactNode }) {
  return <Unseen role="status">{children}</Unseen>;
}
