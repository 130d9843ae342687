import type { ClientTabProps } from '../../../clients/client-tab.ts';
import { DocumentsTab } from '../../../documents/DocumentsTab.tsx';
import { usePermission } from '../../../session/me.ts';
import { AttachmentsCard } from './AttachmentsCard.tsx';

/** What came in, and what was made here. */
export function PapersTab({ client }: ClientTabProps) {
  const mayRead = usePermission('documents.read');
  return (
    <>
      <AttachmentsCard clientId={client.id} />
      {mayRead && <DocumentsTab client={client} />}
    </>
  );
}
