import { api } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';

/**
 * Asks who is signed in, and how the clinic writes dates and money, while the first picture is built. What fails here is
 * asked again, and shown, by whoever needs it.
 */
export async function askAhead(): Promise<void> {
  try {
    const { phase } = await queryClient.fetchQuery(api.session.getStatus.queryOptions());
    if (phase === 'signedIn') await queryClient.prefetchQuery(api.clinic.getProfile.queryOptions());
  } catch {
    // As said above.
  }
}
