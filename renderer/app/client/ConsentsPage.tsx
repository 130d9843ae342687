import type { ClientTabProps } from '../../clients/client-tab.ts';
import { ConsentsTab } from '../../clients/ConsentsTab.tsx';
import { ConsentForms } from '../../documents/ConsentForms.tsx';

/** The client's consents with their forms on paper. */
export function ConsentsPage({ client }: ClientTabProps) {
  return (
    <>
      <ConsentsTab client={client} />
      <ConsentForms client={client} />
    </>
  );
}
