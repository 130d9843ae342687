import type { ReactNode } from 'react';

/** A name that blurs while somebody looks over the counter: `<PrivateText>{visit.clientName}</PrivateText>`. */
export function PrivateText({ children }: { readonly children: ReactNode }) {
  return <span className="private-text">{children}</span>;
}
