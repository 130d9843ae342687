import { useParams } from 'react-router';
import { ClientRecord } from './ClientRecord.tsx';

/** The page of the client in the address. */
export function ClientPage() {
  const { clientId = '', tab } = useParams();
  // Another client is another page: nothing that was typed or opened for one may stand beside the other.
  return <ClientRecord key={clientId} clientId={clientId} tabName={tab} />;
}
