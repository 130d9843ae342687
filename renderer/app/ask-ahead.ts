import { matchPath } from 'react-router';
import type { Me } from '../../shared/session/session.model.ts';
import { api } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { startAddress, startPage } from './load-ahead.ts';

/** What the two pages that people start with show first. They ask for it themselves where this came to nothing. */
function askForPage({ permissions, mustChangePassword }: Me): readonly Promise<void>[] {
  if (!startPage || !permissions.includes(startPage.permission) || mustChangePassword) return [];
  const { path, search } = startAddress;
  if (matchPath('/today', path)) return [queryClient.prefetchQuery(api.today.getToday.queryOptions())];
  const date = matchPath('/schedule/:date', path)?.params.date;
  if (date === undefined || search.has('view')) return [];
  return [
    queryClient.prefetchQuery(api.schedule.getDay.queryOptions({ input: { date } })),
    queryClient.prefetchQuery(api.clinic.listRooms.queryOptions()),
    queryClient.prefetchQuery(api.clinic.listServices.queryOptions()),
  ];
}

/**
 * Asks who is signed in, then how the clinic writes dates and money and what the page begins with, while the first
 * picture is built. What fails here is asked again, and shown, by whoever needs it.
 */
export async function askAhead(): Promise<void> {
  try {
    const { phase, me } = await queryClient.fetchQuery(api.session.getStatus.queryOptions());
    if (phase !== 'signedIn' || me === null) return;
    await Promise.all([queryClient.prefetchQuery(api.clinic.getProfile.queryOptions()), ...askForPage(me)]);
  } catch {
    // As said above.
  }
}
