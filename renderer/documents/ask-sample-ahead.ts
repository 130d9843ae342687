import { api } from '../api/client.ts';
import { queryClient } from '../api/query-client.ts';
import { LazySamplePages } from './LazySamplePages.tsx';
import { firstKind, keptSample, sampleOptions } from './sample.api.ts';

/**
 * Has the first sample printed, and its reader fetched, before anybody opens the section: the thread that prints takes a
 * second to get ready. What fails here is asked again, and shown, by the section.
 */
export async function askSampleAhead(): Promise<void> {
  try {
    const profile = api.clinic.getProfile.queryOptions();
    const [kept] = await Promise.all([queryClient.fetchQuery(api.documents.getTemplates.queryOptions()), queryClient.fetchQuery(profile)]);
    const { dataUpdatedAt: profileAt = 0 } = queryClient.getQueryState(profile.queryKey) ?? {};
    await queryClient.prefetchQuery(sampleOptions({ ...keptSample(kept, firstKind), profileAt }));
    await LazySamplePages.load();
  } catch {
    // As said above.
  }
}
