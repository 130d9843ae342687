// A page's code is fetched when it is opened first; who works here all day should not wait for it even then.
import type { Permission } from '../../shared/contract/access.ts';
import { queryClient } from '../api/query-client.ts';
import { CivilDateField } from '../ui/CivilDateField.tsx';
import { clientTabs } from './client-tabs.ts';
import { pages } from './pages.ts';

const pauseMilliseconds = 200;

/**
 * Fetches the code of date fields, of the other pages, of a client's tabs and of papers, as far as these permissions open them: one after the other,
 * with pauses, and only while nothing is being asked, since the picture in hand comes first. What fails is fetched again,
 * and told, by whoever opens it.
 * @returns a function that ends it.
 */
export function loadRest(permissions: readonly Permission[]): () => void {
  const rest: (() => Promise<unknown>)[] = [
    CivilDateField.load,
    ...pages.filter(({ permission }) => permissions.includes(permission)).map(({ load }) => load),
    ...clientTabs.filter(({ needs }) => permissions.includes(needs)).map(({ Content }) => Content.load),
    // What draws papers is the largest part of all, and somebody waits for it with the client at the counter.
    () => import('../documents/pdf-pages.ts'),
  ];
  const loadNext = (): void => {
    if (queryClient.isFetching() > 0) return;
    const load = rest.shift();
    if (load) load().catch(() => undefined);
    else clearInterval(timer);
  };
  const timer = setInterval(loadNext, pauseMilliseconds);
  return () => clearInterval(timer);
}
